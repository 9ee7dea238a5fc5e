/* The userdata "huaweicloud.operation": one row of the operation tables. */
#ifndef HWC_LUA_OPERATION_H
#define HWC_LUA_OPERATION_H

#include "lua_util.h"
#include "operation.h"

#pragma GCC visibility push(hidden)

#define HWC_LUA_OPERATION "huaweicloud.operation"

/* The row at `index`. Raises when it is no operation. */
const struct hwc_operation *hwc_lua_check_operation(lua_State *L, int index);

/* Writes the type in words ("integer", "list of string", "CaptureTaskVO") to `out`, terminated. */
void hwc_lua_type_words(char *out, size_t size, const struct hwc_type *type);

#pragma GCC visibility pop

#endif
