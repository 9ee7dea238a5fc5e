/* Files as Lua sees them: what stands at a path, and the bytes of a small one. */
#include "file.h"
#include "lua_util.h"

#include <errno.h>
#include <string.h>

static void set_facts(lua_State *L, const struct hwc_file_facts *facts) {
  static const char *const kinds[] = {"file", "directory", "pipe", "other"};
  lua_createtable(L, 0, 3);
  lua_pushstring(L, kinds[facts->kind]);
  lua_setfield(L, -2, "kind");
  lua_pushinteger(L, (lua_Integer)facts->mode);
  lua_setfield(L, -2, "mode");
  lua_pushboolean(L, facts->trusted);
  lua_setfield(L, -2, "trusted");
}

static const char *check_path(lua_State *L) {
  struct hwc_str path = hwc_lua_check_str(L, 1);
  luaL_argcheck(L, strlen(path.ptr) == path.len, 1, "a path holds no zero byte");
  return path.ptr;
}

/* core.stat(path) -> { kind = "file"|"directory"|"pipe"|"other", mode = permission bits, trusted = does it belong to
 * this user or to root } | nil, why */
static int core_stat(lua_State *L) {
  struct hwc_file_facts facts;
  int why = hwc_file_stat(check_path(L), &facts);
  if (why != 0) return hwc_lua_fail(L, strerror(why));
  set_facts(L, &facts);
  return 1;
}

/* core.read_file(path, most bytes) -> bytes, facts of the file as core.stat's | nil, why, is there no such file, is it
 * larger */
static int core_read_file(lua_State *L) {
  const char *path = check_path(L);
  lua_Number most = luaL_checknumber(L, 2);
  struct hwc_file_facts facts;
  struct hwc_error error;
  struct hwc_buf *bytes = hwc_lua_box(L, "huaweicloud.buffer", sizeof(*bytes));
  int why;
  hwc_buf_init_secret(bytes, (size_t)most);
  why = hwc_file_read(bytes, path, &facts, &error);
  if (why != 0) {
    hwc_lua_fail(L, error.text);
    lua_pushboolean(L, why == ENOENT || why == ENOTDIR);
    lua_pushboolean(L, why == EFBIG);
    return 4;
  }
  lua_pushlstring(L, hwc_buf_text(bytes), bytes->len);
  hwc_buf_free(bytes);
  set_facts(L, &facts);
  return 2;
}

void hwc_lua_open_file(lua_State *L) {
  static const luaL_Reg functions[] = {{"stat", core_stat}, {"read_file", core_read_file}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
