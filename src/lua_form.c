/* Fills forms. A file is a string with its bytes, { path = } or { content = }, each with name and content_type. */
#include "lua_form.h"

#include <stdio.h>
#include <string.h>

#include "digest.h"
#include "escape.h"
#include "lua_operation.h"
#include "upload.h"

struct filling {
  struct hwc_lua_writer *writer;
  struct hwc_form *form;
};

static int refuse(struct filling *filling, const char *why) {
  snprintf(filling->writer->why, sizeof(filling->writer->why), "%s", why);
  return -1;
}

static struct hwc_str str_of(const char *text) {
  struct hwc_str str = {text, strlen(text)};
  return str;
}

/* ---- texts */

/* Adds the value on top of the stack: a string as it is, what else is a scalar as in JSON, a table as JSON. */
static int add_text(struct filling *filling, struct hwc_str name, const struct hwc_field *field) {
  struct hwc_lua_writer *writer = filling->writer;
  struct hwc_form_part part = {name, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}};
  uint8_t kind = hwc_api_type(field->type)->kind;
  part.content = hwc_lua_to_str(writer->L, -1);
  if (lua_islightuserdata(writer->L, -1) && lua_touserdata(writer->L, -1) == NULL)
    return refuse(filling, "a form has no null: leave it out");
  if (part.content.ptr != NULL && (kind == HWC_STRING || kind == HWC_ANY)) {
    if (hwc_utf8_error(part.content) < part.content.len)
      return refuse(filling, "is not UTF-8: only a file can hold any bytes");
    if (kind == HWC_STRING &&
        hwc_lua_check_range(field, 0, hwc_utf8_length(part.content), writer->why, sizeof(writer->why)) != 0)
      return -1;
    if (writer->strictness == HWC_STRICT &&
        hwc_lua_check_value(field, part.content, writer->why, sizeof(writer->why)) != 0)
      return -1;
  } else {
    hwc_buf_reset(writer->out);
    if (hwc_lua_write_field(writer, field) != 0) return -1;
    part.content = hwc_buf_str(writer->out);
    if (writer->out->failed != HWC_OK)
      return refuse(filling, writer->out->failed == HWC_ELIMIT ? "is larger than 256 MiB" : "out of memory");
    if (lua_type(writer->L, -1) != LUA_TNUMBER && !lua_isboolean(writer->L, -1))
      part.type = HWC_STR("application/json");
  }
  hwc_form_add(filling->form, &part);
  return 0;
}

/* ---- files */

enum { KEY_CONTENT, KEY_CONTENT_TYPE, KEY_NAME, KEY_PATH, KEYS };

static struct hwc_str key_name(const void *data, size_t i) {
  static const char *const names[] = {"content", "content_type", "name", "path"};
  (void)data;
  return str_of(names[i]);
}

/* Refuses keys of the table on top of the stack that say nothing about a file. */
static int check_keys(struct filling *filling) {
  lua_State *L = filling->writer->L;
  lua_pushnil(L);
  while (lua_next(L, -2) != 0) {
    struct hwc_str key = hwc_lua_to_str(L, -2);
    size_t i;
    lua_pop(L, 1);
    if (key.ptr == NULL) return refuse(filling, "expected path or content by name, as in { path = \"...\" }");
    for (i = 0; i < KEYS; i++)
      if (key.len == key_name(NULL, i).len && memcmp(key.ptr, key_name(NULL, i).ptr, key.len) == 0) break;
    if (i < KEYS) continue;
    hwc_tell_unknown(filling->writer->why, sizeof(filling->writer->why), "field", key, KEYS, key_name, NULL);
    return -1;
  }
  return 0;
}

/* What is wrong with the value of a key; NULL when nothing is. */
static const char *check_member(size_t key, struct hwc_str value, struct hwc_error *error) {
  if (key == KEY_CONTENT) return NULL;
  if (value.len == 0) return "must not be empty";
  if (key != KEY_PATH) return hwc_has_control(value) ? "must not hold control bytes" : NULL;
  if (memchr(value.ptr, '\0', value.len) != NULL) return "must not hold zero bytes";
  return hwc_upload_check(value.ptr, error) == HWC_OK ? NULL : error->text;
}

/* Reads the members of the table on top of the stack, which keeps them alive. */
static int read_members(struct filling *filling, struct hwc_str *members) {
  struct hwc_lua_writer *writer = filling->writer;
  struct hwc_error error;
  size_t i;
  for (i = 0; i < KEYS; i++) {
    const char *why;
    if (hwc_lua_enter(writer, key_name(NULL, i).ptr, 0) != 0) return -1;
    lua_pushstring(writer->L, key_name(NULL, i).ptr);
    lua_rawget(writer->L, -2);
    members[i] = hwc_lua_to_str(writer->L, -1);
    if (members[i].ptr == NULL && !lua_isnil(writer->L, -1)) {
      snprintf(writer->why, sizeof(writer->why), "expected string, got %s", hwc_lua_typename(writer->L, -1));
      return -1;
    }
    why = members[i].ptr == NULL ? NULL : check_member(i, members[i], &error);
    if (why != NULL) return refuse(filling, why);
    lua_pop(writer->L, 1);
    hwc_lua_leave(writer);
  }
  return 0;
}

static struct hwc_str base_name(struct hwc_str path) {
  size_t i;
  for (i = path.len; i > 0 && path.ptr[i - 1] != '/'; i--) continue;
  path.ptr += i;
  path.len -= i;
  return path;
}

/* Adds the file on top of the stack. */
static int add_file(struct filling *filling, struct hwc_str name) {
  lua_State *L = filling->writer->L;
  struct hwc_form_part part = {name, name, HWC_STR("application/octet-stream"), {NULL, 0}, {NULL, 0}};
  struct hwc_str members[KEYS];
  part.content = hwc_lua_to_str(L, -1);
  if (part.content.ptr == NULL) {
    if (!lua_istable(L, -1)) {
      snprintf(filling->writer->why, sizeof(filling->writer->why),
               "expected the bytes as a string, or a table with path or content, got %s", hwc_lua_typename(L, -1));
      return -1;
    }
    if (check_keys(filling) != 0 || read_members(filling, members) != 0) return -1;
    if ((members[KEY_PATH].ptr == NULL) == (members[KEY_CONTENT].ptr == NULL))
      return refuse(filling, "give either path or content");
    part.content = members[KEY_CONTENT];
    part.path = members[KEY_PATH];
    if (part.path.ptr != NULL) part.file_name = base_name(part.path);
    if (members[KEY_NAME].ptr != NULL) part.file_name = members[KEY_NAME];
    if (members[KEY_CONTENT_TYPE].ptr != NULL) part.type = members[KEY_CONTENT_TYPE];
    if (hwc_has_control(part.file_name))
      return refuse(filling, "the file's name holds control bytes: give another name");
  }
  hwc_form_add(filling->form, &part);
  return 0;
}

/* ---- forms */

/* Adds the fields of one kind: files, or all others. */
static int add_fields(struct filling *filling, const struct hwc_type *type, int index, int files) {
  struct hwc_lua_writer *writer = filling->writer;
  uint16_t i;
  for (i = 0; i < type->count; i++) {
    const struct hwc_field *field = hwc_api_field(type->first + i);
    const char *name = hwc_api_text(field->name);
    int done = 0;
    if ((hwc_api_type(field->type)->kind == HWC_FILE) != files) continue;
    if (hwc_lua_enter(writer, name, 0) != 0) return -1;
    lua_pushstring(writer->L, name);
    lua_rawget(writer->L, index);
    if (!lua_isnil(writer->L, -1)) {
      done = files ? add_file(filling, str_of(name)) : add_text(filling, str_of(name), field);
    } else if (field->flags & HWC_REQUIRED) {
      done = hwc_lua_missing(writer, field);
    }
    if (done != 0) return -1;
    lua_pop(writer->L, 1);
    hwc_lua_leave(writer);
  }
  return 0;
}

/* With leniency, names that are no fields are texts of the form. */
static int add_unknown(struct filling *filling, const struct hwc_type *type, int index,
                       const struct hwc_operation *beside) {
  static const struct hwc_field any = {0, 0, 0, 0, 0, 0, HWC_ANY, HWC_IN_BODY, 0};
  struct hwc_lua_writer *writer = filling->writer;
  lua_pushnil(writer->L);
  while (lua_next(writer->L, index) != 0) {
    struct hwc_str key = hwc_lua_to_str(writer->L, -2);
    if (key.ptr != NULL && hwc_type_field(type, key) == NULL &&
        (beside == NULL || !hwc_lua_is_parameter(beside, key))) {
      if (hwc_lua_enter(writer, key.ptr, 0) != 0) return -1;
      if (hwc_has_control(key)) return refuse(filling, "a name must not hold control bytes");
      if (add_text(filling, key, &any) != 0) return -1;
      hwc_lua_leave(writer);
    }
    lua_pop(writer->L, 1);
  }
  return 0;
}

/* A boundary that stands in no part: by chance in none of a file, by trial in none that is in memory. */
static int seal(struct filling *filling, char *boundary, size_t size) {
  unsigned char bytes[16];
  struct hwc_buf text;
  enum hwc_code code;
  hwc_buf_init(&text, 2 * sizeof(bytes));
  do {
    hwc_buf_reset(&text);
    code = hwc_random_bytes(bytes, sizeof(bytes));
    if (code == HWC_OK) code = hwc_hex(&text, bytes, sizeof(bytes));
    if (code == HWC_OK) code = hwc_form_seal(filling->form, hwc_buf_str(&text));
  } while (code == HWC_EINVAL);
  snprintf(boundary, size, "%s", hwc_buf_text(&text));
  hwc_buf_free(&text);
  if (code == HWC_OK) return 0;
  filling->writer->path.depth = 0;
  return refuse(filling, code == HWC_ELIMIT
                             ? "the form holds more than 256 MiB in memory: give large files by their path"
                         : code == HWC_ENOMEM ? "out of memory"
                                              : "libcrypto or memory failed");
}

int hwc_lua_write_form(struct hwc_lua_writer *writer, struct hwc_form *form, const struct hwc_type *type, int index,
                       const struct hwc_operation *beside, char *boundary, size_t boundary_size) {
  struct filling filling = {writer, form};
  if (beside == NULL && hwc_lua_check_fields(writer, type, index) != 0) return -1;
  if (add_fields(&filling, type, index, 0) != 0) return -1;
  if (writer->strictness == HWC_LENIENT && add_unknown(&filling, type, index, beside) != 0) return -1;
  if (add_fields(&filling, type, index, 1) != 0) return -1;
  hwc_buf_free(writer->out);
  return seal(&filling, boundary, boundary_size);
}
