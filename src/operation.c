/* Reads the generated rows: by index, and by name with a binary search where they are sorted. */
#include "operation.h"

#include <string.h>

#include "operation_rows.h"

const char *hwc_api_text(uint32_t offset) {
  if (offset / HWC_ROWS_CHUNK >= hwc_rows_count.text) return "";
  return &hwc_rows_text[offset / HWC_ROWS_CHUNK][offset % HWC_ROWS_CHUNK];
}

const char *hwc_api_value(uint32_t index) {
  return index < hwc_rows_count.value ? hwc_api_text(hwc_rows_value[index]) : "";
}

const struct hwc_service *hwc_api_service(size_t index) {
  return index < hwc_rows_count.service ? &hwc_rows_service[index] : NULL;
}

const struct hwc_type *hwc_api_type(size_t index) {
  return index < hwc_rows_count.type ? &hwc_rows_type[index] : NULL;
}

const struct hwc_field *hwc_api_field(size_t index) {
  return index < hwc_rows_count.field ? &hwc_rows_field[index] : NULL;
}

const struct hwc_operation *hwc_api_operation(size_t index) {
  return index < hwc_rows_count.operation ? &hwc_rows_operation[index] : NULL;
}

const struct hwc_region *hwc_api_region(size_t index) {
  return index < hwc_rows_count.region ? &hwc_rows_region[index] : NULL;
}

/* Order of a wanted name and a text by bytes, as the rows are sorted; the name may hold zero bytes. */
static int compare(struct hwc_str name, const char *text) {
  size_t len = strlen(text);
  size_t common = name.len < len ? name.len : len;
  int order = common == 0 ? 0 : memcmp(name.ptr, text, common);
  if (order == 0 && name.len != len) order = name.len < len ? -1 : 1;
  return order;
}

static int is_alias(const struct hwc_service *service, struct hwc_str name) {
  uint32_t i;
  for (i = 0; i < service->alias_count; i++)
    if (compare(name, hwc_api_value(service->first_alias + i)) == 0) return 1;
  return 0;
}

const struct hwc_service *hwc_service_find(struct hwc_str name) {
  const struct hwc_service *service;
  size_t i;
  for (i = 0; (service = hwc_api_service(i)) != NULL; i++)
    if (compare(name, hwc_api_text(service->name)) == 0 || is_alias(service, name)) break;
  return service;
}

const struct hwc_operation *hwc_operation_find(const struct hwc_service *service, struct hwc_str name) {
  const struct hwc_operation *found = NULL;
  uint32_t low = service->first_operation;
  uint32_t high = low + service->operation_count;
  while (found == NULL && low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = compare(name, hwc_api_text(hwc_rows_operation[middle].name));
    if (order == 0) found = &hwc_rows_operation[middle];
    if (order < 0) high = middle;
    if (order > 0) low = middle + 1;
  }
  return found;
}

const struct hwc_region *hwc_region_find(const struct hwc_service *service, struct hwc_str id) {
  const struct hwc_region *found = NULL;
  uint32_t low = service->first_region;
  uint32_t high = low + service->region_count;
  while (found == NULL && low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = compare(id, hwc_api_text(hwc_rows_region[middle].id));
    if (order == 0) found = &hwc_rows_region[middle];
    if (order < 0) high = middle;
    if (order > 0) low = middle + 1;
  }
  return found;
}

/* Fields keep the order in which they were declared, so this looks at one after the other. */
static const struct hwc_field *find_field(uint32_t first, uint32_t count, struct hwc_str name) {
  uint32_t i;
  for (i = first; i < first + count; i++)
    if (compare(name, hwc_api_text(hwc_rows_field[i].name)) == 0) return &hwc_rows_field[i];
  return NULL;
}

const struct hwc_field *hwc_operation_param(const struct hwc_operation *op, struct hwc_str name) {
  return find_field(op->first, op->count, name);
}

const struct hwc_field *hwc_type_field(const struct hwc_type *type, struct hwc_str name) {
  return find_field(type->first, type->count, name); /* only objects have any */
}
