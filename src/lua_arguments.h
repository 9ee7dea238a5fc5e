/* The userdata "huaweicloud.arguments": checked arguments of one call, each in its place. */
#ifndef HWC_LUA_ARGUMENTS_H
#define HWC_LUA_ARGUMENTS_H

#include "lua_util.h"
#include "request.h"

#pragma GCC visibility push(hidden)

/* The arguments at `index`. Raises when they are none. */
struct hwc_arguments *hwc_lua_check_arguments(lua_State *L, int index);

#pragma GCC visibility pop

#endif
