/* Keeps the parts of a form, and writes what stands between them. */
#include "form.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "escape.h"

/* A range of the text of a form. */
struct range {
  size_t at, len;
};

struct part {
  struct range name, file_name, type, content, path;
  struct range head; /* of `heads` */
  int has_file_name, has_type, is_file;
};

struct hwc_form {
  int owners;
  struct hwc_buf text;  /* what the caller gave */
  struct hwc_buf heads; /* what stands before each part, and the end */
  size_t end;           /* where the end begins */
  struct part *parts;
  size_t count, size;
};

struct hwc_form *hwc_form_new(void) {
  struct hwc_form *form = calloc(1, sizeof(*form));
  if (form == NULL) return NULL;
  form->owners = 1;
  hwc_buf_init(&form->text, HWC_MAX_BODY);
  hwc_buf_init(&form->heads, HWC_MAX_BODY);
  return form;
}

struct hwc_form *hwc_form_hold(struct hwc_form *form) {
  if (form != NULL) form->owners++;
  return form;
}

void hwc_form_drop(struct hwc_form *form) {
  if (form == NULL || --form->owners > 0) return;
  hwc_buf_free(&form->text);
  hwc_buf_free(&form->heads);
  free(form->parts);
  free(form);
}

static struct range keep(struct hwc_form *form, struct hwc_str bytes) {
  struct range range = {form->text.len, bytes.len};
  hwc_buf_add_str(&form->text, bytes);
  return range;
}

/* Makes room for one more part. */
static struct part *grow(struct hwc_form *form) {
  size_t size = form->size == 0 ? 8 : 2 * form->size;
  if (form->count == form->size) {
    struct part *grown = size > SIZE_MAX / sizeof(*grown) ? NULL : realloc(form->parts, size * sizeof(*grown));
    if (grown == NULL) return NULL;
    form->parts = grown;
    form->size = size;
  }
  return &form->parts[form->count];
}

enum hwc_code hwc_form_add(struct hwc_form *form, const struct hwc_form_part *given) {
  struct part *part = grow(form);
  if (part == NULL) return form->text.failed = HWC_ENOMEM;
  if (given->type.ptr != NULL && hwc_has_control(given->type)) return HWC_EINVAL;
  memset(part, 0, sizeof(*part));
  part->has_file_name = given->file_name.ptr != NULL;
  part->has_type = given->type.ptr != NULL;
  part->is_file = given->path.ptr != NULL;
  part->name = keep(form, given->name);
  if (part->has_file_name) part->file_name = keep(form, given->file_name);
  if (part->has_type) part->type = keep(form, given->type);
  if (part->is_file) {
    part->path = keep(form, given->path);
    hwc_buf_add_char(&form->text, '\0');
  } else if (given->content.ptr != NULL) {
    part->content = keep(form, given->content);
  }
  if (form->text.failed == HWC_OK) form->count++;
  return form->text.failed;
}

static struct hwc_str text_of(const struct hwc_form *form, struct range range) {
  struct hwc_str text = hwc_buf_str(&form->text);
  text.ptr += range.at;
  text.len = range.len;
  return text;
}

/* A name as browsers write it: HTML, "multipart/form-data encoding algorithm". */
static void add_name(struct hwc_buf *out, const char *label, struct hwc_str name) {
  size_t i;
  hwc_buf_add_text(out, label);
  for (i = 0; i < name.len; i++) {
    char c = name.ptr[i];
    if (c == '"') hwc_buf_add_text(out, "%22");
    else if (c == '\r') hwc_buf_add_text(out, "%0D");
    else if (c == '\n') hwc_buf_add_text(out, "%0A");
    else hwc_buf_add_char(out, c);
  }
  hwc_buf_add_char(out, '"');
}

static void add_head(struct hwc_form *form, struct part *part, struct hwc_str boundary, int first) {
  struct hwc_buf *out = &form->heads;
  part->head.at = out->len;
  hwc_buf_add_text(out, first ? "--" : "\r\n--");
  hwc_buf_add_str(out, boundary);
  add_name(out, "\r\nContent-Disposition: form-data; name=\"", text_of(form, part->name));
  if (part->has_file_name) add_name(out, "; filename=\"", text_of(form, part->file_name));
  if (part->has_type) {
    hwc_buf_add_text(out, "\r\nContent-Type: ");
    hwc_buf_add_str(out, text_of(form, part->type));
  }
  hwc_buf_add_text(out, "\r\n\r\n");
  part->head.len = out->len - part->head.at;
}

enum hwc_code hwc_form_seal(struct hwc_form *form, struct hwc_str boundary) {
  size_t i;
  if (form->text.failed != HWC_OK) return form->text.failed;
  if (boundary.len == 0 || boundary.len > 70) return HWC_EINVAL;
  if (form->text.len > 0 && memmem(form->text.ptr, form->text.len, boundary.ptr, boundary.len) != NULL)
    return HWC_EINVAL;
  hwc_buf_reset(&form->heads);
  for (i = 0; i < form->count; i++) add_head(form, &form->parts[i], boundary, i == 0);
  form->end = form->heads.len;
  hwc_buf_add_text(&form->heads, form->count == 0 ? "--" : "\r\n--");
  hwc_buf_add_str(&form->heads, boundary);
  hwc_buf_add_text(&form->heads, "--\r\n");
  return form->heads.failed;
}

size_t hwc_form_pieces(const struct hwc_form *form) {
  return 2 * form->count + 1;
}

struct hwc_form_piece hwc_form_piece(const struct hwc_form *form, size_t index) {
  struct hwc_form_piece piece = {hwc_buf_str(&form->heads), NULL};
  const struct part *part;
  if (index >= 2 * form->count) {
    piece.bytes.ptr += form->end;
    piece.bytes.len -= form->end;
    return piece;
  }
  part = &form->parts[index / 2];
  if (index % 2 == 0) {
    piece.bytes.ptr += part->head.at;
    piece.bytes.len = part->head.len;
  } else if (part->is_file) {
    piece.path = text_of(form, part->path).ptr;
  } else {
    piece.bytes = text_of(form, part->content);
  }
  return piece;
}
