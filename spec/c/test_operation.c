/* Unit tests of the rows' readers, on the rows of api/. They hold for any operations that are added there. */
#include "operation.h"

#include "operation_rows.h"
#include "test.h"

static struct hwc_str str(const char *text) {
  struct hwc_str s = {text, strlen(text)};
  return s;
}

static const struct hwc_operation *operation(const char *service, const char *name) {
  const struct hwc_service *found = hwc_service_find(str(service));
  return found == NULL ? NULL : hwc_operation_find(found, str(name));
}

static void services_are_found_by_name_and_alias(void) {
  const struct hwc_service *cfw = hwc_service_find(str("cfw"));
  const struct hwc_service *check = hwc_service_find(str("codeartscheck"));
  CHECK(cfw != NULL && check != NULL && cfw != check);
  if (cfw == NULL || check == NULL) return;
  CHECK_TEXT(hwc_api_text(cfw->name), "cfw");
  CHECK_TEXT(hwc_api_text(cfw->title), "Cloud Firewall");
  CHECK(hwc_service_find(str("codecheck")) == check);
  CHECK(check->alias_count == 1);
  CHECK_TEXT(hwc_api_value(check->first_alias), "codecheck");
  CHECK(hwc_service_find(str("oms")) != NULL);
}

static void names_match_as_a_whole(void) {
  const struct hwc_service *cfw = hwc_service_find(str("cfw"));
  CHECK(hwc_service_find(str("")) == NULL);
  CHECK(hwc_service_find((struct hwc_str){NULL, 0}) == NULL);
  CHECK(hwc_service_find(str("cf")) == NULL);
  CHECK(hwc_service_find(str("cfwx")) == NULL);
  CHECK(hwc_service_find(str("CFW")) == NULL);
  CHECK(hwc_service_find(HWC_STR("cfw\0")) == NULL);
  CHECK(hwc_service_find((struct hwc_str){"cfwx", 3}) == cfw);
  if (cfw == NULL) return;
  CHECK(hwc_operation_find(cfw, str("")) == NULL);
  CHECK(hwc_operation_find(cfw, str("a")) == NULL);
  CHECK(hwc_operation_find(cfw, str("zzz")) == NULL);
  CHECK(hwc_operation_find(cfw, str("list_jo")) == NULL);
  CHECK(hwc_operation_find(cfw, str("list_job_")) == NULL);
  CHECK(hwc_operation_find(cfw, HWC_STR("list_job\0")) == NULL);
  CHECK(hwc_operation_find(cfw, str("stop_sync_task")) == NULL);
  CHECK(hwc_region_find(cfw, str("")) == NULL);
  CHECK(hwc_region_find(cfw, str("cn-north")) == NULL);
  CHECK(hwc_region_find(cfw, str("zz-zz-1")) == NULL);
}

static void indexes_out_of_range_give_nothing(void) {
  const struct hwc_rows_count *count = &hwc_rows_count;
  CHECK(hwc_api_service(count->service - 1u) != NULL && hwc_api_service(count->service) == NULL);
  CHECK(hwc_api_type(count->type - 1u) != NULL && hwc_api_type(count->type) == NULL);
  CHECK(hwc_api_field(count->field - 1u) != NULL && hwc_api_field(count->field) == NULL);
  CHECK(hwc_api_operation(count->operation - 1u) != NULL && hwc_api_operation(count->operation) == NULL);
  CHECK(hwc_api_region(count->region - 1u) != NULL && hwc_api_region(count->region) == NULL);
  CHECK(hwc_api_value(count->value - 1u)[0] != '\0' && hwc_api_value(count->value)[0] == '\0');
  CHECK(hwc_api_text((count->text - 1u) * HWC_ROWS_CHUNK)[0] != '\0');
  CHECK_TEXT(hwc_api_text(count->text * HWC_ROWS_CHUNK), "");
  CHECK(hwc_api_type(HWC_NO_TYPE) == NULL && hwc_api_field((size_t)-1) == NULL);
  CHECK_TEXT(hwc_api_text(UINT32_MAX), "");
  CHECK_TEXT(hwc_api_value(UINT32_MAX), "");
  CHECK_TEXT(hwc_api_text(0), "");
}

static void a_parameter_has_its_place_and_range(void) {
  const struct hwc_operation *op = operation("cfw", "list_capture_task");
  const struct hwc_field *limit, *offset, *id;
  CHECK(op != NULL);
  if (op == NULL) return;
  CHECK_TEXT(hwc_api_text(op->method), "GET");
  CHECK_TEXT(hwc_api_text(op->path), "/v1/{project_id}/capture-task");
  CHECK_TEXT(hwc_api_text(op->content_type), "application/json");
  CHECK(op->count == 4 && op->body == HWC_NO_TYPE && op->answer == HWC_ANSWER_JSON);
  CHECK(hwc_operation_param(op, str("nonsense")) == NULL);
  limit = hwc_operation_param(op, str("limit"));
  offset = hwc_operation_param(op, str("offset"));
  id = hwc_operation_param(op, str("enterprise_project_id"));
  CHECK(limit != NULL && offset != NULL && id != NULL);
  if (limit == NULL || offset == NULL || id == NULL) return;
  CHECK(limit->place == HWC_IN_QUERY && limit->flags == (HWC_REQUIRED | HWC_HAS_MIN | HWC_HAS_MAX));
  CHECK(limit->min == 1 && limit->max == 1024);
  CHECK(hwc_api_type(limit->type)->kind == HWC_INTEGER);
  CHECK(offset->min == 0 && offset->flags == (HWC_REQUIRED | HWC_HAS_MIN));
  CHECK(id->flags == 0 && id->value_count == 0 && hwc_api_type(id->type)->kind == HWC_STRING);
}

static void a_body_is_an_object_with_fields(void) {
  const struct hwc_operation *op = operation("cfw", "cancel_capture_task");
  const struct hwc_type *body;
  const struct hwc_field *task_id;
  CHECK(op != NULL);
  if (op == NULL) return;
  body = hwc_api_type(op->body);
  CHECK(body != NULL && body->kind == HWC_OBJECT && body->count == 1);
  if (body == NULL) return;
  CHECK_TEXT(hwc_api_text(body->name), "CancelCaptureTaskDto");
  task_id = hwc_type_field(body, str("task_id"));
  CHECK(task_id != NULL && task_id->place == HWC_IN_BODY && task_id->flags == HWC_REQUIRED);
  if (task_id == NULL) return;
  CHECK(hwc_type_field(body, str("fw_instance_id")) == NULL);
  CHECK(hwc_operation_param(op, str("task_id")) == NULL);
  CHECK(hwc_type_field(hwc_api_type(task_id->type), str("task_id")) == NULL);
}

/* data.records[].status, the way from the answer to a field. */
static void types_lead_to_types(void) {
  const struct hwc_operation *op = operation("cfw", "list_capture_task");
  const struct hwc_field *field;
  const struct hwc_type *type;
  CHECK(op != NULL);
  if (op == NULL) return;
  field = hwc_type_field(hwc_api_type(op->response), str("data"));
  CHECK(field != NULL);
  if (field == NULL) return;
  type = hwc_api_type(field->type);
  field = hwc_type_field(type, str("total"));
  CHECK(field != NULL && field->flags == HWC_INT64);
  field = hwc_type_field(type, str("records"));
  CHECK(field != NULL);
  if (field == NULL) return;
  type = hwc_api_type(field->type);
  CHECK(type->kind == HWC_LIST);
  CHECK_TEXT(hwc_api_text(type->name), "");
  type = hwc_api_type(type->item);
  CHECK_TEXT(hwc_api_text(type->name), "CaptureTaskVO");
  CHECK(type->count == 17);
  CHECK_TEXT(hwc_api_text(hwc_api_field(type->first)->name), "capture_size");
  CHECK(hwc_type_field(type, str("status")) != NULL);
}

static void known_values_are_listed(void) {
  const struct hwc_operation *op = operation("cfw", "list_job");
  const struct hwc_field *data, *status;
  CHECK(op != NULL);
  if (op == NULL) return;
  data = hwc_type_field(hwc_api_type(op->response), str("data"));
  CHECK(data != NULL);
  if (data == NULL) return;
  status = hwc_type_field(hwc_api_type(data->type), str("status"));
  CHECK(status != NULL && status->value_count == 3);
  if (status == NULL) return;
  CHECK_TEXT(hwc_api_value(status->first_value), "Running");
  CHECK_TEXT(hwc_api_value(status->first_value + 1), "Success");
  CHECK_TEXT(hwc_api_value(status->first_value + 2), "Failed");
}

static void regions_have_endpoints(void) {
  const struct hwc_service *cfw = hwc_service_find(str("cfw"));
  const struct hwc_region *region;
  if (cfw == NULL) return;
  region = hwc_region_find(cfw, str("cn-north-4"));
  CHECK(region != NULL && region->endpoint_count == 1);
  CHECK_TEXT(hwc_api_value(region->first_endpoint), "https://cfw.cn-north-4.myhuaweicloud.com");
  region = hwc_region_find(cfw, str("my-kualalumpur-1"));
  CHECK(region != NULL && region->endpoint_count == 2);
  CHECK_TEXT(hwc_api_value(region->first_endpoint + 1), "https://cfw.my-kualalumpur-1.myhuaweicloud.cn");
}

/* Whether fields first..first+count are rows that name rows. */
static int fields_are_sound(uint32_t first, uint32_t count, int in_body) {
  uint32_t i;
  int sound = 1;
  for (i = first; i < first + count; i++) {
    const struct hwc_field *field = hwc_api_field(i);
    if (field == NULL) return 0;
    sound = sound && hwc_api_text(field->name)[0] != '\0' && hwc_api_type(field->type) != NULL;
    sound = sound && (field->place == HWC_IN_BODY) == in_body;
    if (field->value_count > 0) sound = sound && hwc_api_value(field->first_value + field->value_count - 1u)[0] != '\0';
  }
  return sound;
}

static int type_is_sound(uint16_t index) {
  return index == HWC_NO_TYPE || hwc_api_type(index) != NULL;
}

static void every_operation_is_found_and_sound(void) {
  const struct hwc_service *service;
  const struct hwc_operation *op;
  size_t i, total = 0, counted = 0;
  for (i = 0; (service = hwc_api_service(i)) != NULL; i++) {
    CHECK(service->first_operation == total);
    total += service->operation_count;
    CHECK(hwc_service_find(str(hwc_api_text(service->name))) == service);
  }
  for (; (op = hwc_api_operation(counted)) != NULL; counted++) {
    const char *name = hwc_api_text(op->name);
    service = hwc_api_service(op->service);
    CHECK(service != NULL && hwc_operation_find(service, str(name)) == op);
    CHECK(fields_are_sound(op->first, op->count, 0));
    CHECK(type_is_sound(op->body) && type_is_sound(op->response));
    CHECK(counted == service->first_operation || strcmp(hwc_api_text(hwc_api_operation(counted - 1)->name), name) < 0);
  }
  CHECK(counted == total && total >= 5);
}

static void every_region_is_found(void) {
  const struct hwc_service *service;
  size_t i, j, total = 0;
  for (i = 0; (service = hwc_api_service(i)) != NULL; i++) {
    CHECK(service->first_region == total);
    for (j = 0; j < service->region_count; j++) {
      const struct hwc_region *region = hwc_api_region(service->first_region + j);
      CHECK(region != NULL && hwc_region_find(service, str(hwc_api_text(region->id))) == region);
      CHECK(strncmp(hwc_api_value(region->first_endpoint), "https://", 8) == 0);
    }
    total += service->region_count;
  }
  CHECK(hwc_api_region(total) == NULL && total == 57);
}

static void every_type_is_sound(void) {
  const struct hwc_type *type;
  size_t i;
  for (i = 0; (type = hwc_api_type(i)) != NULL; i++) {
    if (type->kind == HWC_OBJECT) CHECK(fields_are_sound(type->first, type->count, 1));
    if (type->kind == HWC_LIST || type->kind == HWC_MAP) CHECK(hwc_api_type(type->item) != NULL);
  }
  CHECK(i > 6 && hwc_api_type(0)->kind == HWC_ANY);
}

int main(void) {
  services_are_found_by_name_and_alias();
  names_match_as_a_whole();
  indexes_out_of_range_give_nothing();
  a_parameter_has_its_place_and_range();
  a_body_is_an_object_with_fields();
  types_lead_to_types();
  known_values_are_listed();
  regions_have_endpoints();
  every_operation_is_found_and_sound();
  every_region_is_found();
  every_type_is_sound();
  return test_done();
}
