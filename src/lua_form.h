/* The arguments of an operation -> the parts of its form, checked against the operation row. */
#ifndef HWC_LUA_FORM_H
#define HWC_LUA_FORM_H

#include "form.h"
#include "lua_json.h"

#pragma GCC visibility push(hidden)

/* Adds the fields of an object type that stand in the table at `index` to the form, and seals it: texts first, then
 * files. writer->out is scratch space; `beside` is as for hwc_lua_write_object. Writes the boundary to `boundary`,
 * terminated. Returns 0, or -1 with path and why set in the writer. */
int hwc_lua_write_form(struct hwc_lua_writer *writer, struct hwc_form *form, const struct hwc_type *type, int index,
                       const struct hwc_operation *beside, char *boundary, size_t boundary_size);

#pragma GCC visibility pop

#endif
