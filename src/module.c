/* luaopen_huaweicloud_core: the only symbol that the module exports. */
#include "lua_util.h"

__attribute__((visibility("default"))) int luaopen_huaweicloud_core(lua_State *L);

/* Registers everything; opens no file, socket or thread. */
int luaopen_huaweicloud_core(lua_State *L) {
  lua_newtable(L);
  lua_pushliteral(L, HWC_VERSION);
  lua_setfield(L, -2, "_VERSION");
  hwc_lua_open_operation(L);
  hwc_lua_open_json(L);
  hwc_lua_open_arguments(L);
  hwc_lua_open_identity(L);
  hwc_lua_open_http(L);
  hwc_lua_open_sign(L);
  hwc_lua_open_text(L);
  hwc_lua_open_bridge(L);
  hwc_lua_open_terminal(L);
  hwc_lua_open_draft(L);
  hwc_lua_open_file(L);
  hwc_lua_open_upload(L);
  return 1;
}
