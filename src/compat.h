/* The whole story of Lua versions: 5.4 and LuaJIT 2.1 (the 5.1 API) from one source. */
#ifndef HWC_COMPAT_H
#define HWC_COMPAT_H

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#if LUA_VERSION_NUM >= 503
#define HWC_LUA_INTEGERS 1
#define hwc_rawlen(L, i) ((size_t)lua_rawlen(L, i))
#define hwc_isinteger(L, i) lua_isinteger(L, i)
#else
#define HWC_LUA_INTEGERS 0
#define hwc_rawlen(L, i) ((size_t)lua_objlen(L, i))
#define hwc_isinteger(L, i) 0
#endif

#if LUA_VERSION_NUM < 502 && !defined(LUA_JITLIBNAME)
#error "Lua 5.1 needs LuaJIT 2.1: plain Lua 5.1 lacks luaL_setfuncs and luaL_testudata"
#endif

#endif
