/* The bridge as Lua sees it; only the nginx adapter uses it. */
#include "bridge.h"
#include "lua_util.h"

#define BRIDGE "huaweicloud.bridge"

struct box {
  struct hwc_bridge *bridge; /* NULL once closed */
};

static struct hwc_bridge *check_bridge(lua_State *L) {
  struct box *box = luaL_checkudata(L, 1, BRIDGE);
  luaL_argcheck(L, box->bridge != NULL, 1, "the bridge is closed");
  return box->bridge;
}

/* core.bridge(descriptor, directory|nil for UDP) -> bridge | nil, why */
static int core_bridge(lua_State *L) {
  int fd = (int)luaL_checkinteger(L, 1);
  const char *dir = luaL_optstring(L, 2, NULL);
  struct hwc_error error;
  struct box *box = hwc_lua_box(L, BRIDGE, sizeof(*box));
  box->bridge = hwc_bridge_new(fd, dir, &error);
  return box->bridge == NULL ? hwc_lua_fail(L, error.text) : 1;
}

/* bridge:address() -> path of the unix socket | nil, UDP port, key */
static int bridge_address(lua_State *L) {
  const struct hwc_bridge *bridge = check_bridge(L);
  lua_pushstring(L, hwc_bridge_path(bridge));
  lua_pushinteger(L, hwc_bridge_port(bridge));
  lua_pushstring(L, hwc_bridge_key(bridge));
  return 3;
}

/* bridge:accept() -> true | nil, why */
static int bridge_accept(lua_State *L) {
  struct hwc_error error;
  if (hwc_bridge_accept(check_bridge(L), &error) != HWC_OK) return hwc_lua_fail(L, error.text);
  lua_pushboolean(L, 1);
  return 1;
}

/* bridge:clear(): the next change sends a byte again. */
static int bridge_clear(lua_State *L) {
  hwc_bridge_clear(check_bridge(L));
  return 0;
}

/* bridge:wake(milliseconds, 0 for now): has a byte sent unless one comes before. */
static int bridge_wake(lua_State *L) {
  struct hwc_bridge *bridge = check_bridge(L);
  hwc_bridge_wake(bridge, (int)luaL_checkinteger(L, 2));
  return 0;
}

/* bridge:close(): ends the thread; the same as __gc. */
static int bridge_close(lua_State *L) {
  struct box *box = luaL_checkudata(L, 1, BRIDGE);
  hwc_bridge_free(box->bridge);
  box->bridge = NULL;
  return 0;
}

void hwc_lua_open_bridge(lua_State *L) {
  static const luaL_Reg methods[] = {{"address", bridge_address}, {"accept", bridge_accept}, {"clear", bridge_clear},
                                     {"wake", bridge_wake},       {"close", bridge_close},   {NULL, NULL}};
  static const luaL_Reg meta[] = {{"__gc", bridge_close}, {NULL, NULL}};
  static const luaL_Reg functions[] = {{"bridge", core_bridge}, {NULL, NULL}};
  hwc_lua_class(L, BRIDGE, methods, meta);
  luaL_setfuncs(L, functions, 0);
}
