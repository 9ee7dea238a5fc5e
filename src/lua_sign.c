/* Signing alone, for a transport of the user's own. */
#include <string.h>

#include "digest.h"
#include "escape.h"
#include "line.h"
#include "lua_arguments.h"
#include "lua_identity.h"
#include "sign.h"
#include "url.h"

#define SIGNING "huaweicloud.signing"
#define REBUILT "huaweicloud.rebuilt"

/* All that the C side owns during one signature. */
struct signing {
  struct hwc_kv query, headers;
  struct hwc_buf query_text, canonical, names, to_sign, authorization;
};

static int signing_gc(lua_State *L) {
  struct signing *signing = luaL_checkudata(L, 1, SIGNING);
  hwc_kv_free(&signing->query);
  hwc_kv_free(&signing->headers);
  hwc_buf_free(&signing->query_text);
  hwc_buf_free(&signing->canonical);
  hwc_buf_free(&signing->names);
  hwc_buf_free(&signing->to_sign);
  hwc_buf_free(&signing->authorization);
  return 0;
}

/* Reads a list of {name, value} pairs, checked by the caller to be strings. */
static void read_pairs(lua_State *L, int index, struct hwc_kv *out) {
  size_t count, i;
  luaL_checktype(L, index, LUA_TTABLE);
  for (count = hwc_rawlen(L, index), i = 1; i <= count; i++) {
    struct hwc_str name, value;
    lua_rawgeti(L, index, (int)i);
    lua_rawgeti(L, -1, 1);
    lua_rawgeti(L, -2, 2);
    name = hwc_lua_check_str(L, -2);
    value = hwc_lua_check_str(L, -1);
    hwc_kv_add(out, name, value);
    lua_pop(L, 3);
  }
}

static enum hwc_code run(struct signing *signing, struct hwc_sign_input *input, struct hwc_credentials *credentials,
                         const struct hwc_scope *scope) {
  struct hwc_str date = hwc_kv_get(&signing->headers, "X-Sdk-Date");
  enum hwc_code code = hwc_sign_query(&signing->query_text, &signing->query);
  if (code == HWC_OK) code = signing->query.text.failed;
  if (code == HWC_OK) code = signing->headers.text.failed;
  if (code != HWC_OK) return code;
  input->query = hwc_buf_str(&signing->query_text);
  input->headers = &signing->headers;
  code = hwc_sign_canonical_request(&signing->canonical, &signing->names, scope->algorithm, input);
  if (code == HWC_OK) code = hwc_sign_string_to_sign(&signing->to_sign, scope, date, hwc_buf_str(&signing->canonical));
  if (code == HWC_OK)
    code = hwc_sign_authorization(&signing->authorization, scope, date, credentials, hwc_buf_str(&signing->names),
                                  hwc_buf_str(&signing->to_sign));
  return code;
}

static void push_buf(lua_State *L, const struct hwc_buf *buf) {
  lua_pushlstring(L, hwc_buf_text(buf), buf->len);
}

/* core.sign(credentials, scope, method, path, query pairs, header pairs with X-Sdk-Date, body)
 * -> authorization, canonical request, string to sign, encoded query | nil, why */
static int core_sign(lua_State *L) {
  struct hwc_credentials *credentials = hwc_lua_check_credentials(L, 1);
  const struct hwc_scope *scope = hwc_lua_check_scope(L, 2);
  struct hwc_sign_input input;
  struct signing *signing;
  enum hwc_code code;
  input.method = hwc_lua_check_str(L, 3);
  input.path = hwc_lua_check_str(L, 4);
  input.body = hwc_lua_check_str(L, 7);
  input.body_digest = (struct hwc_str){NULL, 0};
  lua_settop(L, 7);
  signing = hwc_lua_box(L, SIGNING, sizeof(*signing));
  hwc_kv_init(&signing->query, HWC_MAX_URL);
  hwc_kv_init_secret(&signing->headers, HWC_MAX_REQUEST_HEADERS);
  hwc_buf_init(&signing->query_text, HWC_MAX_URL);
  hwc_buf_init_secret(&signing->canonical, 8 * HWC_MAX_URL);
  hwc_buf_init(&signing->names, HWC_MAX_REQUEST_HEADERS);
  hwc_buf_init(&signing->to_sign, 256);
  hwc_buf_init(&signing->authorization, HWC_MAX_REQUEST_HEADERS);
  read_pairs(L, 5, &signing->query);
  read_pairs(L, 6, &signing->headers);
  code = run(signing, &input, credentials, scope);
  if (code == HWC_ENOALGORITHM)
    return hwc_lua_fail(L, "this OpenSSL cannot sign with the algorithm: it lacks SM2 or SM3");
  if (code == HWC_ELIMIT)
    return hwc_lua_fail(L, "the request is too large to sign: at most 64 KiB of URL and of headers");
  if (code == HWC_ENOMEM) return hwc_lua_fail(L, "out of memory");
  if (code != HWC_OK) return hwc_lua_fail(L, "libcrypto or memory failed");
  push_buf(L, &signing->authorization);
  push_buf(L, &signing->canonical);
  push_buf(L, &signing->to_sign);
  push_buf(L, &signing->query_text);
  return 4;
}

/* All that the C side owns while a canonical request is built again. */
struct rebuilt {
  struct hwc_request request;
  struct hwc_buf canonical, names;
};

static int rebuilt_gc(lua_State *L) {
  struct rebuilt *rebuilt = luaL_checkudata(L, 1, REBUILT);
  hwc_request_free(&rebuilt->request);
  hwc_buf_free(&rebuilt->canonical);
  hwc_buf_free(&rebuilt->names);
  return 0;
}

/* core.canonical_request(method, path, arguments, endpoint, credentials, scope, date in epoch seconds) -> the canonical
 * request that http:start signs for these, with the security token in it | nil, why */
static int core_canonical_request(lua_State *L) {
  struct hwc_str method = hwc_lua_check_str(L, 1), path = hwc_lua_check_str(L, 2);
  struct hwc_arguments *arguments = hwc_lua_check_arguments(L, 3);
  const struct hwc_endpoint *endpoint = hwc_lua_check_endpoint(L, 4);
  struct hwc_credentials *credentials = hwc_lua_check_credentials(L, 5);
  const struct hwc_scope *scope = hwc_lua_check_scope(L, 6);
  lua_Number date = luaL_checknumber(L, 7);
  struct hwc_error error = {HWC_EINVAL, "the clock is outside the years 1970 to 9999"};
  char when[HWC_SIGN_DATE_SIZE];
  struct rebuilt *rebuilt;
  lua_settop(L, 7);
  rebuilt = hwc_lua_box(L, REBUILT, sizeof(*rebuilt));
  hwc_request_init(&rebuilt->request);
  hwc_buf_init_secret(&rebuilt->canonical, 8 * HWC_MAX_URL);
  hwc_buf_init(&rebuilt->names, HWC_MAX_REQUEST_HEADERS);
  /* The digest of a form went with its upload. */
  if (arguments->form != NULL) return hwc_lua_fail(L, "the body was read from files");
  if (!(date >= 0 && date < 253402300800.0) || hwc_sign_date(when, (long long)date) != HWC_OK ||
      hwc_request_build(&rebuilt->request, method, path, arguments, endpoint, &error) != HWC_OK ||
      hwc_request_sign(&rebuilt->request, credentials, scope, when, &error) != HWC_OK)
    return hwc_lua_fail(L, error.text);
  if (hwc_request_canonical(&rebuilt->canonical, &rebuilt->names, &rebuilt->request, scope->algorithm) != HWC_OK)
    return hwc_lua_fail(L, "libcrypto or memory failed");
  push_buf(L, &rebuilt->canonical);
  return 1;
}

/* core.date(epoch seconds) -> "20200608T023900Z" | nil, why */
static int core_date(lua_State *L) {
  lua_Number seconds = luaL_checknumber(L, 1);
  char text[HWC_SIGN_DATE_SIZE];
  if (!(seconds >= 0 && seconds < 253402300800.0) || hwc_sign_date(text, (long long)seconds) != HWC_OK)
    return hwc_lua_fail(L, "is outside the years 1970 to 9999");
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
  push_buf(L, plain);
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

void hwc_lua_open_sign(lua_State *L) {
  static const luaL_Reg meta[] = {{"__gc", signing_gc}, {NULL, NULL}};
  static const luaL_Reg rebuilt_meta[] = {{"__gc", rebuilt_gc}, {NULL, NULL}};
  static const luaL_Reg functions[] = {{"sign", core_sign},
                                       {"canonical_request", core_canonical_request},
                                       {"date", core_date},
                                       {"random", core_random},
                                       {"refuses_header", core_refuses_header},
                                       {"split_url", core_split_url},
                                       {"has_control", core_has_control},
                                       {"line", core_line},
                                       {NULL, NULL}};
  hwc_lua_class(L, SIGNING, NULL, meta);
  hwc_lua_class(L, REBUILT, NULL, rebuilt_meta);
  luaL_setfuncs(L, functions, 0);
}
