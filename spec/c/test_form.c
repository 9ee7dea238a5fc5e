/* Unit tests of forms: what stands between the parts, names, boundaries, owners. */
#include "form.h"

#include "test.h"

static const struct hwc_str none = {NULL, 0};

static struct hwc_form *form;

static enum hwc_code add(struct hwc_str name, struct hwc_str file_name, struct hwc_str type, struct hwc_str content) {
  struct hwc_form_part part = {name, file_name, type, content, {NULL, 0}};
  return hwc_form_add(form, &part);
}

/* Compares all pieces after each other, a file as <path>. */
static void check_whole(const char *expected) {
  struct hwc_buf out;
  size_t i;
  hwc_buf_init(&out, 100000);
  for (i = 0; i < hwc_form_pieces(form); i++) {
    struct hwc_form_piece piece = hwc_form_piece(form, i);
    if (piece.path != NULL) hwc_buf_add_char(&out, '<');
    if (piece.path != NULL) hwc_buf_add_text(&out, piece.path);
    hwc_buf_add_str(&out, piece.path != NULL ? HWC_STR(">") : piece.bytes);
  }
  CHECK_STR(hwc_buf_str(&out), expected);
  hwc_buf_free(&out);
  hwc_form_drop(form);
}

static void stands_as_the_rfc_says(void) {
  struct hwc_form_part file = {HWC_STR("f"), HWC_STR("n"), HWC_STR("text/csv"), none, {"/a/b", 4}};
  form = hwc_form_new();
  CHECK(add(HWC_STR("a"), none, none, HWC_STR("1")) == HWC_OK);
  CHECK(add(HWC_STR("j"), none, HWC_STR("application/json"), HWC_STR("{}")) == HWC_OK);
  CHECK(hwc_form_add(form, &file) == HWC_OK);
  CHECK(add(HWC_STR("e"), HWC_STR("e"), none, HWC_STR("")) == HWC_OK);
  CHECK(hwc_form_seal(form, HWC_STR("B")) == HWC_OK);
  check_whole(
      "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1"
      "\r\n--B\r\nContent-Disposition: form-data; name=\"j\"\r\nContent-Type: application/json\r\n\r\n{}"
      "\r\n--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"n\"\r\nContent-Type: text/csv\r\n\r\n</a/b>"
      "\r\n--B\r\nContent-Disposition: form-data; name=\"e\"; filename=\"e\"\r\n\r\n"
      "\r\n--B--\r\n");
}

static void names_cannot_break_out(void) {
  form = hwc_form_new();
  add(HWC_STR("a\"b"), HWC_STR("x\r\ny\"\xE4\xB8\xAD"), none, HWC_STR("\r\n"));
  CHECK(hwc_form_seal(form, HWC_STR("0")) == HWC_OK);
  check_whole("--0\r\nContent-Disposition: form-data; name=\"a%22b\"; filename=\"x%0D%0Ay%22\xE4\xB8\xAD\"\r\n\r\n\r\n"
              "\r\n--0--\r\n");
  form = hwc_form_new();
  CHECK(add(HWC_STR("a"), none, HWC_STR("text/plain\r\nX: y"), HWC_STR("")) == HWC_EINVAL);
  CHECK(hwc_form_seal(form, HWC_STR("0")) == HWC_OK);
  check_whole("--0--\r\n");
}

static void the_boundary_is_in_no_part(void) {
  form = hwc_form_new();
  add(HWC_STR("a"), none, none, HWC_STR("some --B4\r\n text"));
  CHECK(hwc_form_seal(form, HWC_STR("B4")) == HWC_EINVAL);
  CHECK(hwc_form_seal(form, HWC_STR("")) == HWC_EINVAL);
  CHECK(hwc_form_seal(form, HWC_STR("1234567890123456789012345678901234567890123456789012345678901234567890a")) ==
        HWC_EINVAL);
  CHECK(hwc_form_seal(form, HWC_STR("B5")) == HWC_OK);
  check_whole("--B5\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nsome --B4\r\n text\r\n--B5--\r\n");
}

static void the_last_owner_frees_it(void) {
  struct hwc_form *other;
  form = hwc_form_new();
  other = hwc_form_hold(form);
  CHECK(other == form && hwc_form_hold(NULL) == NULL);
  hwc_form_drop(form);
  hwc_form_drop(NULL);
  CHECK(add(HWC_STR("a"), none, none, HWC_STR("1")) == HWC_OK);
  hwc_form_drop(other);
}

static void many_parts_and_too_many_bytes(void) {
  struct hwc_str huge = {"", HWC_MAX_BODY + 1};
  int i;
  form = hwc_form_new();
  for (i = 0; i < 100; i++) CHECK(add(HWC_STR("a"), none, none, HWC_STR("1")) == HWC_OK);
  CHECK(hwc_form_pieces(form) == 201);
  CHECK(add(HWC_STR("a"), none, none, huge) == HWC_ELIMIT);
  CHECK(hwc_form_seal(form, HWC_STR("B")) == HWC_ELIMIT);
  CHECK(hwc_form_pieces(form) == 201);
  hwc_form_drop(form);
}

int main(void) {
  stands_as_the_rfc_says();
  names_cannot_break_out();
  the_boundary_is_in_no_part();
  the_last_owner_frees_it();
  many_parts_and_too_many_bytes();
  return test_done();
}
