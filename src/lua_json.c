/* The typed walk that checks a value and writes it as JSON, and the walk that settles what lua-cjson decoded.
 *
 * lua-cjson writes the strings. Structure and numbers are written here, since neither lineage of lua-cjson can keep
 * all of: fields in their declared order, [] for an empty list, 64-bit integers.
 */
#include "lua_json.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "escape.h"
#include "lua_operation.h"

#define LISTS "huaweicloud.lists"
#define SHOWN_FIRST 6 /* levels of a path in messages */
#define SHOWN_LAST 4
#define EXACT 9007199254740992.0 /* 2^53: the last integer up to which a double holds them all */

static int wrong(struct hwc_lua_writer *writer, const char *expected, int index) {
  snprintf(writer->why, sizeof(writer->why), "expected %s, got %s", expected, hwc_lua_typename(writer->L, index));
  return -1;
}

void hwc_lua_explain(const struct hwc_lua_writer *writer, struct hwc_buf *out) {
  int i, depth = writer->path.depth;
  for (i = 0; i < depth; i++) {
    char item[32];
    /* Of a deep place the ends say enough. */
    if (depth > SHOWN_FIRST + SHOWN_LAST && i == SHOWN_FIRST) {
      hwc_buf_add_text(out, "...");
      i = depth - SHOWN_LAST;
    }
    if (writer->path.names[i] == NULL) {
      snprintf(item, sizeof(item), "[%zu]", writer->path.items[i]);
      hwc_buf_add_text(out, item);
    } else {
      char name[65];
      snprintf(name, sizeof(name), "%.64s", writer->path.names[i]);
      if (i > 0) hwc_buf_add_char(out, '.');
      hwc_buf_add_text(out, name);
    }
  }
  if (depth > 0) hwc_buf_add_text(out, ": ");
  hwc_buf_add_text(out, writer->why);
}

int hwc_lua_enter(struct hwc_lua_writer *writer, const char *name, size_t item) {
  struct hwc_lua_path *path = &writer->path;
  hwc_lua_need_stack(writer->L, 8);
  if (path->depth == HWC_MAX_DEPTH) {
    snprintf(writer->why, sizeof(writer->why), "is nested deeper than %d levels (does a table hold itself?)",
             HWC_MAX_DEPTH);
    return -1;
  }
  path->names[path->depth] = name;
  path->items[path->depth++] = item;
  return 0;
}

void hwc_lua_leave(struct hwc_lua_writer *writer) {
  writer->path.depth--;
}

/* ---- scalars */

int hwc_lua_integer_text(lua_State *L, int index, char *text, size_t text_size, char *why, size_t why_size) {
  double number;
  if (lua_type(L, index) != LUA_TNUMBER) {
    snprintf(why, why_size, "expected integer, got %s", hwc_lua_typename(L, index));
    return -1;
  }
  if (hwc_isinteger(L, index)) {
    snprintf(text, text_size, "%lld", (long long)lua_tointeger(L, index));
    return 0;
  }
  number = (double)lua_tonumber(L, index);
  if (!(fabs(number) < HUGE_VAL) || floor(number) < number) {
    snprintf(why, why_size, "expected integer, got %.14g", number);
    return -1;
  }
  if (fabs(number) > EXACT) {
    snprintf(why, why_size, "the number is beyond 2^53 and cannot be sent exactly: %.17g", number);
    return -1;
  }
  snprintf(text, text_size, "%.0f", number + 0.0); /* + 0.0: no "-0" */
  return 0;
}

int hwc_lua_number_text(lua_State *L, int index, char *text, size_t text_size, char *why, size_t why_size) {
  double number;
  int digits;
  char *c;
  if (lua_type(L, index) != LUA_TNUMBER) {
    snprintf(why, why_size, "expected number, got %s", hwc_lua_typename(L, index));
    return -1;
  }
  number = (double)lua_tonumber(L, index);
  if (!(fabs(number) < HUGE_VAL)) {
    snprintf(why, why_size, "is not a finite number, and JSON has no other");
    return -1;
  }
  if (hwc_isinteger(L, index) || (floor(number) >= number && fabs(number) <= EXACT))
    return hwc_lua_integer_text(L, index, text, text_size, why, why_size);
  for (digits = 15; digits <= 17; digits++) {
    snprintf(text, text_size, "%.*g", digits, number);
    if (fabs(strtod(text, NULL) - number) <= 0.0) break;
  }
  /* The host may have set a locale whose decimal point is a comma. */
  for (c = text; *c != '\0'; c++)
    if (strchr("+-0123456789e", *c) == NULL) *c = '.';
  return 0;
}

int hwc_lua_check_range(const struct hwc_field *field, double number, size_t length, char *why, size_t size) {
  const char *what = "must be";
  uint8_t kind = hwc_api_type(field->type)->kind;
  int low = field->flags & HWC_HAS_MIN, high = field->flags & HWC_HAS_MAX;
  if (kind == HWC_STRING || kind == HWC_LIST) {
    number = (double)length;
    what = kind == HWC_LIST ? "the number of items must be" : "the length in characters must be";
  }
  if ((!low || number >= (double)field->min) && (!high || number <= (double)field->max)) return 0;
  if (low && high)
    snprintf(why, size, "%s %lld to %lld, got %.14g", what, (long long)field->min, (long long)field->max, number);
  else if (low) snprintf(why, size, "%s at least %lld, got %.14g", what, (long long)field->min, number);
  else snprintf(why, size, "%s at most %lld, got %.14g", what, (long long)field->max, number);
  return -1;
}

int hwc_lua_check_value(const struct hwc_field *field, struct hwc_str text, char *why, size_t size) {
  size_t used;
  uint16_t i;
  if (field->value_count == 0) return 0;
  for (i = 0; i < field->value_count; i++) {
    const char *value = hwc_api_value(field->first_value + i);
    if (strlen(value) == text.len && memcmp(value, text.ptr, text.len) == 0) return 0;
  }
  snprintf(why, size, "\"%.40s\" is not among the documented values, and strict = true lets no other pass:", text.ptr);
  for (i = 0, used = strlen(why); i < field->value_count && used < size; i++, used += strlen(why + used))
    snprintf(why + used, size - used, "%s %s", i > 0 ? "," : "", hwc_api_value(field->first_value + i));
  return -1;
}

int hwc_lua_is_parameter(const struct hwc_operation *op, struct hwc_str name) {
  static const char *const ids[] = {"project_id", "domain_id"};
  size_t i;
  if (hwc_operation_param(op, name) != NULL) return 1;
  for (i = 0; i < 2; i++) {
    const char *found = strstr(hwc_api_text(op->path), ids[i]);
    if (name.len == strlen(ids[i]) && memcmp(name.ptr, ids[i], name.len) == 0 && found != NULL && found[-1] == '{')
      return 1;
  }
  return 0;
}

/* The string on top of the stack, quoted by lua-cjson. */
static int write_string(struct hwc_lua_writer *writer) {
  lua_State *L = writer->L;
  struct hwc_str text = hwc_lua_to_str(L, -1), quoted;
  size_t bad;
  if (text.ptr == NULL) return wrong(writer, "string", -1);
  bad = hwc_utf8_error(text);
  if (bad < text.len) {
    snprintf(writer->why, sizeof(writer->why), "is not UTF-8 at byte %zu and cannot be sent as JSON text", bad + 1);
    return -1;
  }
  lua_pushvalue(L, writer->encode);
  lua_pushvalue(L, -2);
  lua_call(L, 1, 1);
  quoted = hwc_lua_to_str(L, -1);
  hwc_buf_add_str(writer->out, quoted);
  lua_pop(L, 1);
  return 0;
}

/* ---- tables */

int hwc_lua_marks_list(lua_State *L) {
  int marked;
  lua_getfield(L, LUA_REGISTRYINDEX, LISTS);
  if (lua_islightuserdata(L, -2)) lua_pushvalue(L, -2);
  else if (!lua_getmetatable(L, -2)) lua_pushnil(L);
  lua_rawget(L, -2);
  marked = lua_toboolean(L, -1);
  lua_pop(L, 2);
  return marked;
}

long hwc_lua_list_length(lua_State *L, char *why, size_t size) {
  size_t count = 0;
  double highest = 0;
  int plain = 1;
  lua_pushnil(L);
  while (lua_next(L, -2) != 0) {
    double key = lua_type(L, -2) == LUA_TNUMBER ? (double)lua_tonumber(L, -2) : 0;
    if (!(key >= 1) || floor(key) < key) plain = 0;
    if (key > highest) highest = key;
    count++;
    lua_pop(L, 1);
  }
  if (!plain) {
    snprintf(why, size, "expected a list, got a table with keys other than 1, 2, 3, ...");
    return -1;
  }
  if (highest > (double)count) {
    snprintf(why, size,
             "the list has holes: its last item is %.0f, but it holds %zu; "
             "huaweicloud.null stands for an item without a value",
             highest, count);
    return -1;
  }
  return (long)count;
}

static int write_list(struct hwc_lua_writer *writer, const struct hwc_type *type) {
  long length, i;
  if (!lua_istable(writer->L, -1)) return wrong(writer, "a list", -1);
  length = hwc_lua_list_length(writer->L, writer->why, sizeof(writer->why));
  if (length < 0) return -1;
  hwc_buf_add_char(writer->out, '[');
  for (i = 1; i <= length; i++) {
    if (i > 1) hwc_buf_add_char(writer->out, ',');
    if (hwc_lua_enter(writer, NULL, (size_t)i) != 0) return -1;
    lua_rawgeti(writer->L, -1, (int)i);
    if (hwc_lua_write(writer, hwc_api_type(type->item)) != 0) return -1;
    lua_pop(writer->L, 1);
    hwc_lua_leave(writer);
  }
  hwc_buf_add_char(writer->out, ']');
  return 0;
}

static int write_map(struct hwc_lua_writer *writer, const struct hwc_type *item) {
  lua_State *L = writer->L;
  int first = 1;
  if (!lua_istable(L, -1)) return wrong(writer, "a table", -1);
  hwc_buf_add_char(writer->out, '{');
  lua_pushnil(L);
  while (lua_next(L, -2) != 0) {
    if (lua_type(L, -2) != LUA_TSTRING) {
      snprintf(writer->why, sizeof(writer->why), "expected string keys, got a %s key", luaL_typename(L, -2));
      return -1;
    }
    if (!first) hwc_buf_add_char(writer->out, ',');
    first = 0;
    if (hwc_lua_enter(writer, lua_tostring(L, -2), 0) != 0) return -1;
    lua_pushvalue(L, -2);
    if (write_string(writer) != 0) return -1;
    lua_pop(L, 1);
    hwc_buf_add_char(writer->out, ':');
    if (hwc_lua_write(writer, item) != 0) return -1;
    lua_pop(L, 1);
    hwc_lua_leave(writer);
  }
  hwc_buf_add_char(writer->out, '}');
  return 0;
}

struct names {
  const struct hwc_type *type;
};

static struct hwc_str field_name(const void *data, size_t i) {
  const struct names *names = data;
  struct hwc_str str = {hwc_api_text(hwc_api_field(names->type->first + i)->name), 0};
  str.len = strlen(str.ptr);
  return str;
}

int hwc_lua_check_fields(struct hwc_lua_writer *writer, const struct hwc_type *type, int index) {
  lua_State *L = writer->L;
  struct names names = {type};
  lua_pushnil(L);
  while (lua_next(L, index) != 0) {
    struct hwc_str key = hwc_lua_to_str(L, -2);
    if (key.ptr == NULL) {
      snprintf(writer->why, sizeof(writer->why), "expected field names, got a %s key", luaL_typename(L, -2));
      return -1;
    }
    if (hwc_type_field(type, key) == NULL && writer->strictness != HWC_LENIENT) {
      hwc_tell_unknown(writer->why, sizeof(writer->why), "field", key, type->count, field_name, &names);
      return -1;
    }
    lua_pop(L, 1);
  }
  return 0;
}

static int check_value(struct hwc_lua_writer *writer, const struct hwc_field *field) {
  char number[64];
  struct hwc_str text = hwc_lua_to_str(writer->L, -1);
  if (writer->strictness != HWC_STRICT) return 0;
  if (text.ptr == NULL) {
    if (hwc_lua_number_text(writer->L, -1, number, sizeof(number), writer->why, sizeof(writer->why)) != 0) return 0;
    text.ptr = number;
    text.len = strlen(number);
  }
  return hwc_lua_check_value(field, text, writer->why, sizeof(writer->why));
}

int hwc_lua_missing(struct hwc_lua_writer *writer, const struct hwc_field *field) {
  char words[128];
  hwc_lua_type_words(words, sizeof(words), hwc_api_type(field->type));
  snprintf(writer->why, sizeof(writer->why), "is missing (%s)", words);
  return -1;
}

int hwc_lua_write_field(struct hwc_lua_writer *writer, const struct hwc_field *field) {
  const struct hwc_type *type = hwc_api_type(field->type);
  lua_State *L = writer->L;
  struct hwc_str text = hwc_lua_to_str(L, -1);
  if (hwc_lua_write(writer, type) != 0 || check_value(writer, field) != 0) return -1;
  if (type->kind == HWC_STRING && text.ptr != NULL)
    return hwc_lua_check_range(field, 0, hwc_utf8_length(text), writer->why, sizeof(writer->why));
  if (type->kind == HWC_LIST && (lua_istable(L, -1) || hwc_lua_marks_list(L)))
    return hwc_lua_check_range(field, 0, hwc_rawlen(L, -1), writer->why, sizeof(writer->why));
  if (lua_type(L, -1) == LUA_TNUMBER)
    return hwc_lua_check_range(field, (double)lua_tonumber(L, -1), 0, writer->why, sizeof(writer->why));
  return 0;
}

/* Appends what stands in the table at `index` under names that are no fields. Returns how many, or -1. */
static int write_unknown(struct hwc_lua_writer *writer, const struct hwc_type *type, int index, int count,
                         const struct hwc_operation *beside) {
  lua_State *L = writer->L;
  lua_pushnil(L);
  while (lua_next(L, index) != 0) {
    struct hwc_str key = hwc_lua_to_str(L, -2);
    if (key.ptr != NULL && hwc_type_field(type, key) == NULL &&
        (beside == NULL || !hwc_lua_is_parameter(beside, key))) {
      if (hwc_lua_enter(writer, key.ptr, 0) != 0) return -1;
      if (count++ > 0) hwc_buf_add_char(writer->out, ',');
      lua_pushvalue(L, -2);
      if (write_string(writer) != 0) return -1;
      lua_pop(L, 1);
      hwc_buf_add_char(writer->out, ':');
      if (hwc_lua_write(writer, hwc_api_type(HWC_ANY)) != 0) return -1;
      hwc_lua_leave(writer);
    }
    lua_pop(L, 1);
  }
  return count;
}

int hwc_lua_write_object(struct hwc_lua_writer *writer, const struct hwc_type *type, int index,
                         const struct hwc_operation *beside) {
  lua_State *L = writer->L;
  int count = 0;
  uint16_t i;
  if (beside == NULL && hwc_lua_check_fields(writer, type, index) != 0) return -1;
  hwc_buf_add_char(writer->out, '{');
  for (i = 0; i < type->count; i++) {
    const struct hwc_field *field = hwc_api_field(type->first + i);
    const char *name = hwc_api_text(field->name);
    if (hwc_lua_enter(writer, name, 0) != 0) return -1;
    lua_pushstring(L, name);
    lua_rawget(L, index);
    if (lua_isnil(L, -1)) {
      if (field->flags & HWC_REQUIRED) return hwc_lua_missing(writer, field);
    } else {
      if (count++ > 0) hwc_buf_add_char(writer->out, ',');
      lua_pushvalue(L, -1);
      lua_pushstring(L, name);
      if (write_string(writer) != 0) return -1;
      lua_pop(L, 1);
      hwc_buf_add_char(writer->out, ':');
      if (hwc_lua_write_field(writer, field) != 0) return -1;
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
    hwc_lua_leave(writer);
  }
  if (writer->strictness == HWC_LENIENT) {
    count = write_unknown(writer, type, index, count, beside);
    if (count < 0) return -1;
  }
  hwc_buf_add_char(writer->out, '}');
  return count;
}

static int write_any(struct hwc_lua_writer *writer) {
  lua_State *L = writer->L;
  static const struct hwc_type list = {0, 0, 0, 0, HWC_LIST};
  char text[64];
  switch (lua_type(L, -1)) {
    case LUA_TSTRING: return write_string(writer);
    case LUA_TBOOLEAN: hwc_buf_add_text(writer->out, lua_toboolean(L, -1) ? "true" : "false"); return 0;
    case LUA_TNUMBER:
      if (hwc_lua_number_text(L, -1, text, sizeof(text), writer->why, sizeof(writer->why)) != 0) return -1;
      hwc_buf_add_text(writer->out, text);
      return 0;
    case LUA_TTABLE: break;
    default: return wrong(writer, "a value that JSON knows", -1);
  }
  lua_pushnil(L);
  if (lua_next(L, -2) == 0) {
    hwc_buf_add_text(writer->out, hwc_lua_marks_list(L) ? "[]" : "{}");
    return 0;
  }
  lua_pop(L, 2);
  lua_rawgeti(L, -1, 1);
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    return write_map(writer, hwc_api_type(HWC_ANY));
  }
  lua_pop(L, 1);
  return write_list(writer, &list);
}

int hwc_lua_write(struct hwc_lua_writer *writer, const struct hwc_type *type) {
  lua_State *L = writer->L;
  char text[64];
  /* An explicit null is valid for every type: the service decides. */
  if (lua_type(L, -1) == LUA_TLIGHTUSERDATA && lua_touserdata(L, -1) == NULL) {
    hwc_buf_add_text(writer->out, "null");
    return 0;
  }
  if (lua_islightuserdata(L, -1) && (type->kind == HWC_ANY || type->kind == HWC_LIST) && hwc_lua_marks_list(L)) {
    hwc_buf_add_text(writer->out, "[]");
    return 0;
  }
  switch ((enum hwc_kind)type->kind) {
    case HWC_ANY: return write_any(writer);
    case HWC_STRING: return write_string(writer);
    case HWC_INTEGER:
      if (hwc_lua_integer_text(L, -1, text, sizeof(text), writer->why, sizeof(writer->why)) != 0) return -1;
      break;
    case HWC_NUMBER:
      if (hwc_lua_number_text(L, -1, text, sizeof(text), writer->why, sizeof(writer->why)) != 0) return -1;
      break;
    case HWC_BOOLEAN:
      if (!lua_isboolean(L, -1)) return wrong(writer, "boolean", -1);
      snprintf(text, sizeof(text), "%s", lua_toboolean(L, -1) ? "true" : "false");
      break;
    case HWC_OBJECT:
      if (!lua_istable(L, -1)) return wrong(writer, "a table", -1);
      return hwc_lua_write_object(writer, type, lua_gettop(L), NULL) < 0 ? -1 : 0;
    case HWC_LIST: return write_list(writer, type);
    case HWC_MAP: return write_map(writer, hwc_api_type(type->item));
    case HWC_FILE: return wrong(writer, "no file inside JSON", -1);
  }
  hwc_buf_add_text(writer->out, text);
  return 0;
}

/* core.encode(value, lua-cjson's encode) -> JSON | nil, why: any value, without a type */
static int core_encode(lua_State *L) {
  struct hwc_lua_writer writer = {0};
  struct hwc_buf *out;
  int done;
  luaL_checktype(L, 2, LUA_TFUNCTION);
  luaL_checkany(L, 1);
  lua_settop(L, 2);
  out = hwc_lua_box(L, "huaweicloud.buffer", sizeof(*out));
  hwc_buf_init(out, HWC_MAX_BODY);
  writer.L = L;
  writer.out = out;
  writer.encode = 2;
  lua_pushvalue(L, 1);
  done = hwc_lua_write(&writer, hwc_api_type(HWC_ANY));
  if (done != 0) {
    hwc_buf_reset(out);
    hwc_lua_explain(&writer, out);
    lua_pushnil(L);
  }
  if (out->failed != HWC_OK)
    return hwc_lua_fail(L, out->failed == HWC_ELIMIT ? "the body is larger than 256 MiB" : "out of memory");
  lua_pushlstring(L, hwc_buf_text(out), out->len);
  if (done == 0) hwc_buf_free(out);
  return done == 0 ? 1 : 2;
}

/* core.decimal_point() -> that of the locale which the host has set */
static int core_decimal_point(lua_State *L) {
  lua_pushstring(L, localeconv()->decimal_point);
  return 1;
}

static int buffer_gc(lua_State *L) {
  hwc_buf_free(luaL_checkudata(L, 1, "huaweicloud.buffer"));
  return 0;
}

/* ---- decoded values */

/* The table on top of the stack: null members go, whole floats become integers where Lua has them. */
static void settle(lua_State *L) {
  hwc_lua_need_stack(L, 6); /* lua-cjson has seen to the depth */
  lua_pushnil(L);
  while (lua_next(L, -2) != 0) {
    int type = lua_type(L, -1);
    if (type == LUA_TTABLE) {
      settle(L);
    } else if (type == LUA_TLIGHTUSERDATA && lua_touserdata(L, -1) == NULL && lua_type(L, -2) == LUA_TSTRING) {
      /* Clearing a field during a traversal is allowed; lists keep their nulls, or they would get holes. */
      lua_pushvalue(L, -2);
      lua_pushnil(L);
      lua_rawset(L, -5);
    }
#if HWC_LUA_INTEGERS
    else if (type == LUA_TNUMBER && !lua_isinteger(L, -1)) {
      /* Debian's lua-cjson decodes every number as a float. */
      double number = lua_tonumber(L, -1);
      int whole;
      lua_Integer integer = lua_tointegerx(L, -1, &whole);
      if (whole && fabs(number) <= EXACT) {
        lua_pushvalue(L, -2);
        lua_pushinteger(L, integer);
        lua_rawset(L, -5);
      }
    }
#endif
    lua_pop(L, 1);
  }
}

/* core.settle(decoded table) -> the same table */
static int core_settle(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  settle(L);
  return 1;
}

void hwc_lua_open_json(lua_State *L) {
  static const luaL_Reg meta[] = {{"__gc", buffer_gc}, {NULL, NULL}};
  static const luaL_Reg functions[] = {
      {"encode", core_encode}, {"settle", core_settle}, {"decimal_point", core_decimal_point}, {NULL, NULL}};
  hwc_lua_class(L, "huaweicloud.buffer", NULL, meta);
  luaL_setfuncs(L, functions, 0);
  lua_pushlightuserdata(L, NULL);
  lua_setfield(L, -2, "null");
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lua_setfield(L, LUA_REGISTRYINDEX, LISTS);
  lua_setfield(L, -2, "lists");
}
