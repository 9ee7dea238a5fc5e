/* What the files of the binding share: boxes, strings, errors. */
#ifndef HWC_LUA_UTIL_H
#define HWC_LUA_UTIL_H

#include "compat.h"
#include "hwc.h"

#pragma GCC visibility push(hidden)

/* Makes a class: its metatable gets the metamethods, and the methods under __index. Leaves the stack as it was. */
void hwc_lua_class(lua_State *L, const char *name, const luaL_Reg *methods, const luaL_Reg *metamethods);

/* Pushes a zeroed userdata of a class. What C owns is allocated into it afterwards, so that an error leaks nothing. */
void *hwc_lua_box(lua_State *L, const char *name, size_t size);

/* The string at `index`, borrowed: it must stay on the stack while it is used. Raises when it is none. */
struct hwc_str hwc_lua_check_str(lua_State *L, int index);

/* The string at `index`, without conversion of numbers; ptr is NULL when it is none. */
struct hwc_str hwc_lua_to_str(lua_State *L, int index);

/* Makes room for `count` more values on the stack, or raises: no nesting here is deep enough for any other cause than
 * want of memory. */
void hwc_lua_need_stack(lua_State *L, int count);

/* Pushes nil and a message. Returns 2. */
int hwc_lua_fail(lua_State *L, const char *message);

/* The name of the type at `index`, with huaweicloud.null called "null". */
const char *hwc_lua_typename(lua_State *L, int index);

/* Each pushes nothing and adds its functions and classes to the module table on top of the stack. */
void hwc_lua_open_operation(lua_State *L);
void hwc_lua_open_arguments(lua_State *L);
void hwc_lua_open_json(lua_State *L);
void hwc_lua_open_identity(lua_State *L);
void hwc_lua_open_http(lua_State *L);
void hwc_lua_open_sign(lua_State *L);
void hwc_lua_open_text(lua_State *L);
void hwc_lua_open_bridge(lua_State *L);
void hwc_lua_open_terminal(lua_State *L);
void hwc_lua_open_draft(lua_State *L);
void hwc_lua_open_file(lua_State *L);
void hwc_lua_open_upload(lua_State *L);

#pragma GCC visibility pop

#endif
