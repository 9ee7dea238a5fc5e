/* Texts, dates and numbers that the Lua layer has the core look at or make. */
#include <string.h>

#include "digest.h"
#include "escape.h"
#include "line.h"
#include "lua_util.h"
#include "request.h"
#include "sign.h"
#include "url.h"

/* core.date(epoch seconds) -> "20200608T023900Z" | nil, why */
static int core_date(lua_State *L) {
  lua_Number seconds = luaL_checknumber(L, 1);
  char text[HWC_SIGN_DATE_SIZE];
  if (hwc_sign_date_at(text, (double)seconds) != HWC_OK) return hwc_lua_fail(L, "is outside the years 1970 to 9999");
  lua_pushstring(L, text);
  return 1;
}

/* core.random() -> number in [0, 1) */
static int core_random(lua_State *L) {
  lua_pushnumber(L, hwc_random());
  return 1;
}

/* core.refuses_header(name, value) -> nil | why it cannot be sent */
static int core_refuses_header(lua_State *L) {
  const char *why = hwc_request_refuses_header(hwc_lua_check_str(L, 1), hwc_lua_check_str(L, 2));
  if (why == NULL) return 0;
  lua_pushstring(L, why);
  return 1;
}

/* Pushes a text with %XX resolved. */
static void push_plain(lua_State *L, struct hwc_str text) {
  struct hwc_buf *plain;
  if (text.len == 0 || memchr(text.ptr, '%', text.len) == NULL) {
    lua_pushlstring(L, text.ptr, text.len);
    return;
  }
  plain = hwc_lua_box(L, "huaweicloud.buffer", sizeof(*plain));
  hwc_buf_init(plain, HWC_MAX_URL);
  /* No part of a URL that was split is longer than the buffer may be. */
  if (hwc_unescape(plain, text) != HWC_OK) luaL_error(L, "not enough memory");
  lua_pushlstring(L, hwc_buf_text(plain), plain->len);
  hwc_buf_free(plain);
  lua_remove(L, -2);
}

/* core.split_url(url) -> origin, path, list of { name, value } with %XX resolved | nil, why */
static int core_split_url(lua_State *L) {
  struct hwc_url url;
  struct hwc_str name, value;
  const char *why = hwc_url_split(&url, hwc_lua_check_str(L, 1));
  int count = 0;
  if (why != NULL) return hwc_lua_fail(L, why);
  lua_settop(L, 1); /* the text, which all that follows is borrowed from */
  lua_pushlstring(L, url.origin.ptr, url.origin.len);
  lua_pushlstring(L, url.path.ptr, url.path.len);
  lua_newtable(L);
  while (hwc_url_next_pair(&url.query, &name, &value)) {
    lua_createtable(L, 2, 0);
    push_plain(L, name);
    lua_rawseti(L, -2, 1);
    push_plain(L, value);
    lua_rawseti(L, -2, 2);
    lua_rawseti(L, 4, ++count);
  }
  return 3;
}

/* core.line(text, most bytes) -> the text, fit for one line of a log; cut where it is longer */
static int core_line(lua_State *L) {
  struct hwc_str text = hwc_lua_check_str(L, 1);
  lua_Number most = luaL_checknumber(L, 2);
  size_t size = most < (lua_Number)text.len ? (size_t)most : text.len;
  char *line = lua_newuserdata(L, size + 1);
  hwc_line(line, size + 1, text);
  lua_pushstring(L, line);
  return 1;
}

/* core.has_control(text) -> is there a control byte in it */
static int core_has_control(lua_State *L) {
  lua_pushboolean(L, hwc_has_control(hwc_lua_check_str(L, 1)));
  return 1;
}

void hwc_lua_open_text(lua_State *L) {
  static const luaL_Reg functions[] = {{"date", core_date},
                                       {"random", core_random},
                                       {"refuses_header", core_refuses_header},
                                       {"split_url", core_split_url},
                                       {"has_control", core_has_control},
                                       {"line", core_line},
                                       {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
