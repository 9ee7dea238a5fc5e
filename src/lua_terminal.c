/* Terminals as Lua sees them. */
#include "lua_util.h"
#include "terminal.h"

/* core.is_terminal(descriptor) -> is it one, columns | nil when it does not say */
static int core_is_terminal(lua_State *L) {
  int columns = hwc_terminal_columns((int)luaL_checkinteger(L, 1));
  lua_pushboolean(L, columns >= 0);
  if (columns <= 0) return 1;
  lua_pushinteger(L, columns);
  return 2;
}

void hwc_lua_open_terminal(lua_State *L) {
  static const luaL_Reg functions[] = {{"is_terminal", core_is_terminal}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
