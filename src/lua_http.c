/* Transfers as Lua sees them: start, step, pop, and what came of each. Waiting is the loop adapters' work. */
#include <stdio.h>
#include <string.h>

#include "http.h"
#include "lua_arguments.h"
#include "lua_identity.h"
#include "lua_upload.h"
#include "response.h"
#include "sign.h"

#define HTTP "huaweicloud.http"
#define TRANSFER "huaweicloud.transfer"

/* ---- boxes */

struct http_box {
  struct hwc_http *http; /* NULL once closed */
};

struct transfer_box {
  struct hwc_transfer *transfer; /* NULL once closed */
};

static struct hwc_http *check_http(lua_State *L) {
  struct http_box *box = luaL_checkudata(L, 1, HTTP);
  luaL_argcheck(L, box->http != NULL, 1, "the connections are closed");
  return box->http;
}

static struct hwc_transfer *check_transfer(lua_State *L) {
  struct transfer_box *box = luaL_checkudata(L, 1, TRANSFER);
  luaL_argcheck(L, box->transfer != NULL, 1, "the transfer is closed");
  return box->transfer;
}

/* core.http() -> http | nil, why */
static int core_http(lua_State *L) {
  struct http_box *box = hwc_lua_box(L, HTTP, sizeof(*box));
  struct hwc_error error;
  box->http = hwc_http_new(&error);
  return box->http == NULL ? hwc_lua_fail(L, error.text) : 1;
}

/* http:close(): ends what is in flight and closes all connections; the same as __gc. */
static int http_close(lua_State *L) {
  struct http_box *box = luaL_checkudata(L, 1, HTTP);
  hwc_http_free(box->http);
  box->http = NULL;
  return 0;
}

/* http:owned() -> false when closed, or made before a fork */
static int http_owned(lua_State *L) {
  struct http_box *box = luaL_checkudata(L, 1, HTTP);
  lua_pushboolean(L, box->http != NULL && hwc_http_owned(box->http));
  return 1;
}

/* http:fd() -> descriptor to watch for reading */
static int http_fd(lua_State *L) {
  lua_pushinteger(L, hwc_http_fd(check_http(L)));
  return 1;
}

/* What a step takes at most, in microseconds, by default: what came in it goes on to Lua in one go, and in a server
 * that holds other requests up. */
#define BUDGET 100

/* http:step(budget in microseconds) -> transfers that pop has, is work left over */
static int http_step(lua_State *L) {
  struct hwc_http *http = check_http(L);
  long budget = (long)luaL_optinteger(L, 2, BUDGET);
  int more = 0;
  lua_pushinteger(L, (lua_Integer)hwc_http_step(http, budget, &more));
  lua_pushboolean(L, more);
  return 2;
}

/* http:pop() -> id of the next finished transfer | nil */
static int http_pop(lua_State *L) {
  struct hwc_transfer *transfer = hwc_http_pop(check_http(L));
  if (transfer == NULL) return 0;
  lua_pushinteger(L, (lua_Integer)transfer->id);
  return 1;
}

/* http:wait(milliseconds, -1 for ever) -> is the descriptor readable; false also after a signal */
static int http_wait(lua_State *L) {
  struct hwc_http *http = check_http(L);
  int ms = (int)luaL_checkinteger(L, 2);
  lua_pushboolean(L, hwc_http_wait(http, ms));
  return 1;
}

/* http:inflight() -> transfers started and neither popped nor cancelled */
static int http_inflight(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)hwc_http_inflight(check_http(L)));
  return 1;
}

/* ---- starting */

/* Of a stream, so much waits in memory at most. */
#define WINDOW ((size_t)256 * 1024)

/* http:start(method, path, arguments, endpoint, credentials|nil, scope, options, date in epoch seconds, timeout in
 * seconds|nil, connect_timeout in seconds, upload|nil, nil|"download"|"stream", do bodies and the answer's headers hold
 * secrets) -> transfer, id | nil, why. Without a time-out somebody else ends a transfer that stands still; the answer
 * of a stream is taken piece by piece. */
static int http_start(lua_State *L) {
  struct hwc_http *http = check_http(L);
  struct hwc_str method = hwc_lua_check_str(L, 2), path = hwc_lua_check_str(L, 3);
  struct hwc_arguments *arguments = hwc_lua_check_arguments(L, 4);
  const struct hwc_endpoint *endpoint = hwc_lua_check_endpoint(L, 5);
  struct hwc_credentials *credentials = lua_isnil(L, 6) ? NULL : hwc_lua_check_credentials(L, 6);
  const struct hwc_scope *scope = hwc_lua_check_scope(L, 7);
  struct hwc_http_options options = *hwc_lua_check_options(L, 8);
  lua_Number date = luaL_checknumber(L, 9);
  struct hwc_upload *upload = hwc_lua_check_upload(L, 12);
  const char *way = luaL_optstring(L, 13, "");
  struct transfer_box *box;
  struct hwc_error error = {HWC_EINVAL, "the clock is outside the years 1970 to 9999"};
  char when[HWC_SIGN_DATE_SIZE];
  enum hwc_code code = HWC_ENOMEM;
  luaL_argcheck(L, arguments->form == NULL || upload != NULL, 12, "the form is not open");
  options.timeout_ms = lua_isnil(L, 10) ? 0 : (long)(luaL_checknumber(L, 10) * 1000);
  options.connect_timeout_ms = (long)(luaL_checknumber(L, 11) * 1000);
  /* 0 would mean "no limit" to curl. */
  if (options.timeout_ms < 1 && !lua_isnil(L, 10)) options.timeout_ms = 1;
  if (options.connect_timeout_ms < 1) options.connect_timeout_ms = 1;
  options.download = way[0] != '\0';
  options.window = strcmp(way, "stream") == 0 ? WINDOW : 0;
  box = hwc_lua_box(L, TRANSFER, sizeof(*box));
  if (hwc_sign_date_at(when, (double)date) != HWC_OK) return hwc_lua_fail(L, error.text);
  box->transfer = hwc_transfer_new();
  if (box->transfer == NULL) return hwc_lua_fail(L, "out of memory");
  if (lua_toboolean(L, 14))
    box->transfer->request.body.secret = box->transfer->body.secret = box->transfer->head.headers.text.secret = 1;
  code = hwc_request_build(&box->transfer->request, method, path, arguments, endpoint, &error);
  if (code == HWC_OK && upload != NULL) {
    hwc_lua_take_upload(L, 12);
    box->transfer->request.upload = upload;
  }
  if (code == HWC_OK && credentials != NULL)
    code = hwc_request_sign(&box->transfer->request, credentials, scope, when, &error);
  if (code == HWC_OK) code = hwc_http_start(http, box->transfer, &options, &error);
  if (code != HWC_OK) {
    hwc_transfer_free(box->transfer);
    box->transfer = NULL;
    return hwc_lua_fail(L, error.text);
  }
  lua_pushinteger(L, (lua_Integer)box->transfer->id);
  return 2;
}

/* ---- what came of it */

/* transfer:outcome() -> "answered" | "network" | "timeout" | "tls" | "too_large" | "unreadable" | "unsendable"
 * | "cancelled", words, reached */
static int transfer_outcome(lua_State *L) {
  static const char *const names[] = {"pending",   "answered",   "network",    "timeout",  "tls",
                                      "too_large", "unreadable", "unsendable", "cancelled"};
  const struct hwc_transfer *transfer = check_transfer(L);
  lua_pushstring(L, names[transfer->outcome]);
  lua_pushstring(L, transfer->text);
  lua_pushboolean(L, transfer->reached);
  return 3;
}

static void push_request_id(lua_State *L, const struct hwc_transfer *transfer, struct hwc_str body) {
  char id[128];
  hwc_response_request_id(id, sizeof(id), &transfer->head.headers, body);
  if (id[0] == '\0') lua_pushnil(L);
  else lua_pushstring(L, id);
}

/* transfer:answer() -> status, is it a success, request id | nil */
static int transfer_answer(lua_State *L) {
  const struct hwc_transfer *transfer = check_transfer(L);
  struct hwc_str none = {"", 0};
  int ok = hwc_response_ok(transfer->status);
  lua_pushinteger(L, transfer->status);
  lua_pushboolean(L, ok);
  push_request_id(L, transfer, ok ? none : hwc_buf_str(&transfer->body));
  return 3;
}

/* transfer:error() -> code, message, encoded_authorization_message | nil, did the service give a code */
static int transfer_error(lua_State *L) {
  const struct hwc_transfer *transfer = check_transfer(L);
  struct hwc_response_error error;
  hwc_response_error(&error, transfer->status, &transfer->head.headers, hwc_buf_str(&transfer->body));
  lua_pushstring(L, error.code);
  lua_pushstring(L, error.message);
  if (error.encoded_authorization_message[0] == '\0') lua_pushnil(L);
  else lua_pushstring(L, error.encoded_authorization_message);
  lua_pushboolean(L, error.has_code);
  return 4;
}

/* transfer:body([limit]) -> bytes received, at most `limit` of them */
static int transfer_body(lua_State *L) {
  const struct hwc_transfer *transfer = check_transfer(L);
  lua_Number limit = luaL_optnumber(L, 2, (lua_Number)transfer->body.len);
  size_t len = limit < (lua_Number)transfer->body.len ? (size_t)limit : transfer->body.len;
  lua_pushlstring(L, hwc_buf_text(&transfer->body), len);
  return 1;
}

/* transfer:waiting() -> bytes of a stream that wait to be taken */
static int transfer_waiting(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)hwc_transfer_waiting(check_transfer(L)).len);
  return 1;
}

/* transfer:take() -> the bytes of a stream that wait | nil. More may come at once. */
static int transfer_take(lua_State *L) {
  struct hwc_transfer *transfer = check_transfer(L);
  struct hwc_str bytes = hwc_transfer_waiting(transfer);
  if (bytes.len == 0) return 0;
  lua_pushlstring(L, bytes.ptr, bytes.len);
  hwc_transfer_taken(transfer);
  return 1;
}

static void push_lower(lua_State *L, struct hwc_str name) {
  luaL_Buffer lower;
  size_t k;
  luaL_buffinit(L, &lower);
  for (k = 0; k < name.len; k++) {
    char c = name.ptr[k];
    luaL_addchar(&lower, c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
  }
  luaL_pushresult(&lower);
}

/* Joins the list of strings at `index` by ", ", and pushes that. */
static void push_joined(lua_State *L, int index) {
  size_t count = hwc_rawlen(L, index), i;
  luaL_Buffer all;
  luaL_buffinit(L, &all);
  for (i = 1; i <= count; i++) {
    if (i > 1) luaL_addstring(&all, ", ");
    lua_rawgeti(L, index, (int)i);
    luaL_addvalue(&all);
  }
  luaL_pushresult(&all);
}

/* The name and the value of one more header are on top of the stack, which it leaves at `top`: the table of headers,
 * that of the lists of those that came several times. Joined one by one, thousands would be copied thousands of times.
 */
static void keep_header(lua_State *L, int top) {
  lua_pushvalue(L, -2);
  lua_rawget(L, top - 1);
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    lua_rawset(L, top - 1);
    return;
  }
  lua_pushvalue(L, -3);
  lua_rawget(L, top);
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    lua_createtable(L, 2, 0);
    lua_pushvalue(L, -2);
    lua_rawseti(L, -2, 1);
    lua_pushvalue(L, -4);
    lua_pushvalue(L, -2);
    lua_rawset(L, top);
  }
  lua_pushvalue(L, -3);
  lua_rawseti(L, -2, (int)hwc_rawlen(L, -2) + 1);
  lua_settop(L, top);
}

/* transfer:headers() -> table by lower-case name; repeated ones are joined by ", " as RFC 9110, section 5.2 allows */
static int transfer_headers(lua_State *L) {
  const struct hwc_transfer *transfer = check_transfer(L);
  const struct hwc_kv *headers = &transfer->head.headers;
  size_t i;
  int top;
  lua_createtable(L, 0, (int)headers->count);
  lua_newtable(L);
  top = lua_gettop(L);
  for (i = 0; i < headers->count; i++) {
    struct hwc_str value = hwc_kv_value(headers, i);
    push_lower(L, hwc_kv_name(headers, i));
    lua_pushlstring(L, value.ptr, value.len);
    keep_header(L, top);
  }
  lua_pushnil(L);
  while (lua_next(L, top) != 0) {
    lua_pushvalue(L, -2);
    push_joined(L, top + 2);
    lua_rawset(L, top - 1);
    lua_pop(L, 1);
  }
  lua_settop(L, top - 1);
  return 1;
}

static int holds(struct hwc_str text, const struct hwc_secret *secret) {
  return secret->len > 0 && text.len >= secret->len && memmem(text.ptr, text.len, secret->ptr, secret->len) != NULL;
}

/* transfer:quotes(credentials) -> does the head of the answer hold one of their secrets */
static int transfer_quotes(lua_State *L) {
  const struct hwc_transfer *transfer = check_transfer(L);
  const struct hwc_credentials *credentials = hwc_lua_check_credentials(L, 2);
  struct hwc_str head = hwc_buf_str(&transfer->head.headers.text);
  lua_pushboolean(L, holds(head, &credentials->sk) || holds(head, &credentials->security_token) ||
                         holds(head, &credentials->token));
  return 1;
}

/* transfer:timings() -> seconds by libcurl's names */
static int transfer_timings(lua_State *L) {
  const struct hwc_timings *timings = &check_transfer(L)->timings;
  lua_createtable(L, 0, 6);
  lua_pushnumber(L, timings->namelookup);
  lua_setfield(L, -2, "namelookup");
  lua_pushnumber(L, timings->connect);
  lua_setfield(L, -2, "connect");
  lua_pushnumber(L, timings->appconnect);
  lua_setfield(L, -2, "appconnect");
  lua_pushnumber(L, timings->pretransfer);
  lua_setfield(L, -2, "pretransfer");
  lua_pushnumber(L, timings->starttransfer);
  lua_setfield(L, -2, "starttransfer");
  lua_pushnumber(L, timings->total);
  lua_setfield(L, -2, "total");
  return 1;
}

/* transfer:progress() -> body bytes so far, bytes expected | -1 */
static int transfer_progress(lua_State *L) {
  long long now, total;
  hwc_transfer_progress(check_transfer(L), &now, &total);
  lua_pushinteger(L, (lua_Integer)now);
  lua_pushinteger(L, (lua_Integer)total);
  return 2;
}

/* transfer:close(): ends it when it is in flight and frees it; the same as __gc. */
static int transfer_close(lua_State *L) {
  struct transfer_box *box = luaL_checkudata(L, 1, TRANSFER);
  hwc_transfer_free(box->transfer);
  box->transfer = NULL;
  return 0;
}

/* core.curl_version() -> libcurl's version */
static int core_curl_version(lua_State *L) {
  lua_pushstring(L, hwc_http_version());
  return 1;
}

/* core.now() -> seconds of a clock that never jumps */
static int core_now(lua_State *L) {
  lua_pushnumber(L, hwc_http_now());
  return 1;
}

void hwc_lua_open_http(lua_State *L) {
  static const luaL_Reg http_methods[] = {{"start", http_start}, {"step", http_step},         {"pop", http_pop},
                                          {"wait", http_wait},   {"inflight", http_inflight}, {"fd", http_fd},
                                          {"owned", http_owned}, {"close", http_close},       {NULL, NULL}};
  static const luaL_Reg http_meta[] = {{"__gc", http_close}, {NULL, NULL}};
  static const luaL_Reg transfer_methods[] = {
      {"outcome", transfer_outcome}, {"answer", transfer_answer},     {"error", transfer_error},
      {"body", transfer_body},       {"headers", transfer_headers},   {"quotes", transfer_quotes},
      {"timings", transfer_timings}, {"progress", transfer_progress}, {"close", transfer_close},
      {"waiting", transfer_waiting}, {"take", transfer_take},         {NULL, NULL}};
  static const luaL_Reg transfer_meta[] = {{"__gc", transfer_close}, {NULL, NULL}};
  static const luaL_Reg functions[] = {
      {"http", core_http}, {"curl_version", core_curl_version}, {"now", core_now}, {NULL, NULL}};
  hwc_lua_class(L, HTTP, http_methods, http_meta);
  hwc_lua_class(L, TRANSFER, transfer_methods, transfer_meta);
  luaL_setfuncs(L, functions, 0);
}
