/* Lua values -> JSON text by the types of the operation rows, and decoded values -> what users get. */
#ifndef HWC_LUA_JSON_H
#define HWC_LUA_JSON_H

#include "buf.h"
#include "lua_util.h"
#include "operation.h"

#pragma GCC visibility push(hidden)

/* Where in the arguments a value stands, for messages: rules[3].address. Names are borrowed. */
struct hwc_lua_path {
  const char *names[HWC_MAX_DEPTH]; /* NULL: an item of a list, see items */
  size_t items[HWC_MAX_DEPTH];
  int depth;
};

/* How names and values that the rows do not know are taken. */
enum hwc_strictness {
  HWC_USUAL,  /* unknown names are refused, values outside an enum are sent: services add values */
  HWC_STRICT, /* values outside an enum are refused, too */
  HWC_LENIENT /* unknown names are sent, too */
};

/* A value on its way out. */
struct hwc_lua_writer {
  lua_State *L;
  struct hwc_buf *out;
  int encode; /* stack index of lua-cjson's encode, which writes the strings */
  enum hwc_strictness strictness;
  struct hwc_lua_path path;
  char why[320]; /* what is wrong with the value at `path`, once something is */
};

/* Appends the value on top of the stack as JSON and leaves it there. Checks it against `type` in all its depth.
 * Returns 0, or -1 with path and why set. Raises only when Lua is out of memory: `out` must belong to a box. */
int hwc_lua_write(struct hwc_lua_writer *writer, const struct hwc_type *type);

/* Appends the fields of an object type that stand in the table at `index` as a JSON object. With `beside`, the table
 * holds the parameters of that operation, too, and names that are no fields are left to the caller but for leniency;
 * with NULL they are refused. Returns the number of fields, or -1. */
int hwc_lua_write_object(struct hwc_lua_writer *writer, const struct hwc_type *type, int index,
                         const struct hwc_operation *beside);

/* Appends the value of a field, which is on top of the stack, as JSON. Returns 0, or -1 with path and why set. */
int hwc_lua_write_field(struct hwc_lua_writer *writer, const struct hwc_field *field);

/* Refuses keys of the table at `index` that are no fields of the type. Returns as above. */
int hwc_lua_check_fields(struct hwc_lua_writer *writer, const struct hwc_type *type, int index);

/* Says that a required field is not there. Returns -1. */
int hwc_lua_missing(struct hwc_lua_writer *writer, const struct hwc_field *field);

/* Goes down to the member `name`, or to an item of a list when it is NULL; it is borrowed until hwc_lua_leave goes up
 * again. Returns 0, or -1 with why set: too deep. */
int hwc_lua_enter(struct hwc_lua_writer *writer, const char *name, size_t item);
void hwc_lua_leave(struct hwc_lua_writer *writer);

/* Whether the value on top of the stack, or its metatable, is in core.lists: a mark of an empty list. */
int hwc_lua_marks_list(lua_State *L);

/* Counts the items of the table on top of the stack. Returns -1 with words in `why` when they are not 1..n. */
long hwc_lua_list_length(lua_State *L, char *why, size_t size);

/* Writes `path`, ": " and `why` to `out`. */
void hwc_lua_explain(const struct hwc_lua_writer *writer, struct hwc_buf *out);

/* Checks the range of a number, the length of a string or a list. Returns 0, or -1 with words in `why`. */
int hwc_lua_check_range(const struct hwc_field *field, double number, size_t length, char *why, size_t size);

/* Checks that a field with known values has one of them. Returns 0, or -1 with words in `why`. */
int hwc_lua_check_value(const struct hwc_field *field, struct hwc_str text, char *why, size_t size);

/* Whether a name is that of an argument which never belongs to the body: a parameter or an id of the client's. */
int hwc_lua_is_parameter(const struct hwc_operation *op, struct hwc_str name);

/* Writes the integer at `index` as text, exactly. Returns 0, or -1 with words in `why`. */
int hwc_lua_integer_text(lua_State *L, int index, char *text, size_t text_size, char *why, size_t why_size);

/* Writes the finite number at `index` as the shortest text that reads back the same. Returns as above. */
int hwc_lua_number_text(lua_State *L, int index, char *text, size_t text_size, char *why, size_t why_size);

#pragma GCC visibility pop

#endif
