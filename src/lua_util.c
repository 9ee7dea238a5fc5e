/* Helpers of the binding. */
#include "lua_util.h"

#include <string.h>

void hwc_lua_class(lua_State *L, const char *name, const luaL_Reg *methods, const luaL_Reg *metamethods) {
  /* Filled whole before any object has it: Lua 5.4 looks for __gc only when a metatable is set. */
  luaL_newmetatable(L, name);
  lua_pushstring(L, name);
  lua_setfield(L, -2, "__name");
  luaL_setfuncs(L, metamethods, 0);
  if (methods != NULL) {
    lua_newtable(L);
    luaL_setfuncs(L, methods, 0);
    lua_setfield(L, -2, "__index");
  }
  lua_pushliteral(L, "protected");
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 1);
}

void *hwc_lua_box(lua_State *L, const char *name, size_t size) {
  void *box = lua_newuserdata(L, size);
  memset(box, 0, size);
  luaL_getmetatable(L, name);
  lua_setmetatable(L, -2);
  return box;
}

struct hwc_str hwc_lua_check_str(lua_State *L, int index) {
  struct hwc_str str;
  str.ptr = luaL_checklstring(L, index, &str.len);
  return str;
}

struct hwc_str hwc_lua_to_str(lua_State *L, int index) {
  struct hwc_str str = {NULL, 0};
  /* lua_tolstring would turn a number in place into a string. */
  if (lua_type(L, index) == LUA_TSTRING) str.ptr = lua_tolstring(L, index, &str.len);
  return str;
}

void hwc_lua_need_stack(lua_State *L, int count) {
  if (!lua_checkstack(L, count)) luaL_error(L, "not enough memory");
}

int hwc_lua_fail(lua_State *L, const char *message) {
  lua_pushnil(L);
  lua_pushstring(L, message);
  return 2;
}

const char *hwc_lua_typename(lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TLIGHTUSERDATA && lua_touserdata(L, index) == NULL) return "null";
  return luaL_typename(L, index);
}
