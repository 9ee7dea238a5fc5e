/* Fuzz target: a form from fields of one length byte each: name, file name, type, content. What is sealed is read back
 * by a second reader, as a server would. */
#include "escape.h"
#include "form.h"
#include "fuzz.h"

#define MOST 8

static struct hwc_str take(struct hwc_str *rest) {
  size_t len = fuzz_byte(rest);
  struct hwc_str field = {rest->ptr, len < rest->len ? len : rest->len};
  rest->ptr += field.len;
  rest->len -= field.len;
  return field;
}

/* Takes text off the front, which must stand there. */
static void expect(struct hwc_str *rest, struct hwc_str text) {
  ASSERT(rest->len >= text.len && fuzz_same((struct hwc_str){rest->ptr, text.len}, text));
  rest->ptr += text.len;
  rest->len -= text.len;
}

/* Takes a quoted name off the front: as browsers write it, '"' and line ends as %XX, all else as it is. */
static void expect_name(struct hwc_str *rest, struct hwc_str name) {
  size_t i;
  for (i = 0; i < name.len; i++) {
    if (name.ptr[i] == '"') expect(rest, HWC_STR("%22"));
    else if (name.ptr[i] == '\r') expect(rest, HWC_STR("%0D"));
    else if (name.ptr[i] == '\n') expect(rest, HWC_STR("%0A"));
    else expect(rest, (struct hwc_str){name.ptr + i, 1});
  }
  expect(rest, HWC_STR("\""));
}

/* Where the next delimiter stands: where a server ends a part. */
static size_t delimiter(struct hwc_str body, struct hwc_str boundary) {
  struct hwc_buf text;
  const char *found;
  hwc_buf_init(&text, 128);
  hwc_buf_add_text(&text, "\r\n--"), hwc_buf_add_str(&text, boundary);
  found = memmem(body.ptr, body.len, text.ptr, text.len);
  hwc_buf_free(&text);
  return found == NULL ? body.len : (size_t)(found - body.ptr);
}

static void check(struct hwc_str body, struct hwc_str boundary, const struct hwc_form_part *parts, size_t count) {
  size_t i;
  for (i = 0; i < count; i++) {
    struct hwc_str content;
    if (i > 0) expect(&body, HWC_STR("\r\n"));
    expect(&body, HWC_STR("--"));
    expect(&body, boundary);
    expect(&body, HWC_STR("\r\nContent-Disposition: form-data; name=\""));
    expect_name(&body, parts[i].name);
    if (parts[i].file_name.ptr != NULL) expect(&body, HWC_STR("; filename=\"")), expect_name(&body, parts[i].file_name);
    if (parts[i].type.ptr != NULL) expect(&body, HWC_STR("\r\nContent-Type: ")), expect(&body, parts[i].type);
    expect(&body, HWC_STR("\r\n\r\n"));
    content.ptr = body.ptr, content.len = delimiter(body, boundary);
    if (parts[i].path.ptr == NULL) ASSERT(fuzz_same(content, parts[i].content));
    else ASSERT(content.len == 0);
    body.ptr += content.len;
    body.len -= content.len;
  }
  if (count > 0) expect(&body, HWC_STR("\r\n"));
  expect(&body, HWC_STR("--"));
  expect(&body, boundary);
  ASSERT(fuzz_same(body, HWC_STR("--\r\n")));
}

/* All pieces as one body; files are left out, and must be named as they were given. */
static void join(struct hwc_buf *out, const struct hwc_form *form, const struct hwc_form_part *parts, size_t count) {
  size_t i;
  ASSERT(hwc_form_pieces(form) == 2 * count + 1);
  for (i = 0; i < hwc_form_pieces(form); i++) {
    struct hwc_form_piece piece = hwc_form_piece(form, i);
    if (piece.path == NULL) hwc_buf_add_str(out, piece.bytes);
    else
      ASSERT(i % 2 == 1 && strlen(piece.path) == parts[i / 2].path.len &&
             memcmp(piece.path, parts[i / 2].path.ptr, parts[i / 2].path.len) == 0);
  }
  ASSERT(out->failed == HWC_OK);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct hwc_str rest = {(const char *)data, size}, boundary = take(&rest), none = {NULL, 0};
  struct hwc_form_part parts[MOST];
  struct hwc_form *form = hwc_form_hold(hwc_form_new());
  struct hwc_buf body;
  size_t count = 0, i;
  enum hwc_code code;
  ASSERT(form != NULL);
  hwc_form_drop(form);
  hwc_buf_init(&body, 1 << 20);
  for (i = 0; i < boundary.len; i++)
    if (strchr("0123456789abcdef", boundary.ptr[i]) == NULL || boundary.ptr[i] == '\0') break;
  boundary.len = i; /* letters and digits, as the header of form.h asks for */
  while (rest.len > 0 && count < MOST) {
    unsigned shape = fuzz_byte(&rest);
    struct hwc_form_part part = {take(&rest), none, none, none, none};
    if (shape & 1) part.file_name = take(&rest);
    if (shape & 2) part.type = take(&rest);
    if (shape & 4) part.path = take(&rest);
    else part.content = take(&rest);
    if (part.path.ptr != NULL && memchr(part.path.ptr, '\0', part.path.len) != NULL) continue;
    code = hwc_form_add(form, &part);
    ASSERT(code == HWC_OK || (code == HWC_EINVAL && hwc_has_control(part.type)));
    if (code == HWC_OK) parts[count++] = part;
  }
  code = hwc_form_seal(form, boundary);
  ASSERT(code == HWC_OK || code == HWC_EINVAL);
  if (boundary.len == 0 || boundary.len > 70) ASSERT(code == HWC_EINVAL);
  if (code == HWC_OK) {
    join(&body, form, parts, count);
    check(hwc_buf_str(&body), boundary, parts, count);
  }
  hwc_buf_free(&body);
  hwc_form_drop(form);
  return 0;
}
