/* Endpoints, credentials, scopes of signatures and transport options as Lua sees them: made once, then only read. */
#include "lua_identity.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "digest.h"
#include "escape.h"

#define ENDPOINT "huaweicloud.endpoint"
#define CREDENTIALS "huaweicloud.credentials"
#define SCOPE "huaweicloud.scope"
#define OPTIONS "huaweicloud.options"

/* ---- endpoint */

struct hwc_endpoint *hwc_lua_check_endpoint(lua_State *L, int index) {
  return luaL_checkudata(L, index, ENDPOINT);
}

/* core.endpoint(text) -> endpoint | nil, why */
static int core_endpoint(lua_State *L) {
  struct hwc_str text = hwc_lua_check_str(L, 1);
  struct hwc_endpoint *endpoint = hwc_lua_box(L, ENDPOINT, sizeof(*endpoint));
  struct hwc_error error;
  hwc_endpoint_init(endpoint);
  if (hwc_endpoint_parse(endpoint, text, &error) != HWC_OK) return hwc_lua_fail(L, error.text);
  return 1;
}

static int endpoint_tostring(lua_State *L) {
  const struct hwc_endpoint *endpoint = hwc_lua_check_endpoint(L, 1);
  lua_pushfstring(L, "%s%s", hwc_buf_text(&endpoint->origin), hwc_buf_text(&endpoint->prefix));
  return 1;
}

static int endpoint_host(lua_State *L) {
  lua_pushstring(L, hwc_buf_text(&hwc_lua_check_endpoint(L, 1)->host));
  return 1;
}

static int endpoint_gc(lua_State *L) {
  hwc_endpoint_free(hwc_lua_check_endpoint(L, 1));
  return 0;
}

/* ---- credentials */

struct hwc_credentials *hwc_lua_check_credentials(lua_State *L, int index) {
  return luaL_checkudata(L, index, CREDENTIALS);
}

struct hwc_credentials *hwc_lua_new_credentials(lua_State *L) {
  struct hwc_credentials *credentials = hwc_lua_box(L, CREDENTIALS, sizeof(*credentials));
  hwc_credentials_init(credentials);
  return credentials;
}

int hwc_lua_read_credentials(lua_State *L, int index, struct hwc_credentials *credentials, char *why, size_t size) {
  struct {
    const char *name;
    struct hwc_secret *secret;
  } fields[] = {{"ak", &credentials->ak},
                {"sk", &credentials->sk},
                {"security_token", &credentials->security_token},
                {"token", &credentials->token}};
  size_t i;
  for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
    struct hwc_error error;
    struct hwc_str value;
    lua_getfield(L, index, fields[i].name);
    value = hwc_lua_to_str(L, -1);
    if (value.ptr == NULL && !lua_isnil(L, -1)) {
      snprintf(why, size, "%s: expected string, got %s", fields[i].name, hwc_lua_typename(L, -1));
      return -1;
    }
    if (value.ptr != NULL && hwc_secret_set(fields[i].secret, value, &error) != HWC_OK) {
      snprintf(why, size, "%s: %s", fields[i].name, error.text);
      return -1;
    }
    lua_pop(L, 1);
  }
  return 0;
}

/* core.credentials { ak =, sk =, security_token =, token = } -> credentials | nil, why */
static int core_credentials(lua_State *L) {
  struct hwc_credentials *credentials;
  char why[320];
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  credentials = hwc_lua_new_credentials(L);
  if (hwc_lua_read_credentials(L, 1, credentials, why, sizeof(why)) == 0) {
    lua_pushvalue(L, 2);
    return 1;
  }
  hwc_credentials_free(credentials);
  return hwc_lua_fail(L, why);
}

/* Never more than this of them is shown anywhere: the first four characters of the access key id. */
static int credentials_tostring(lua_State *L) {
  const struct hwc_credentials *credentials = hwc_lua_check_credentials(L, 1);
  struct hwc_str ak = hwc_secret_str(&credentials->ak);
  if (credentials->token.ptr != NULL) lua_pushliteral(L, "token");
  else if (ak.len == 0) lua_pushliteral(L, "none");
  else if (ak.len < 8) lua_pushliteral(L, "ak ...");
  else {
    lua_pushliteral(L, "ak ");
    lua_pushlstring(L, ak.ptr, 4);
    lua_pushliteral(L, "...");
    lua_concat(L, 3);
  }
  return 1;
}

/* Shorter ones are words of tests, which stand in any text. */
#define LEAST_SECRET 8

/* How many bytes of `text` are the secret that it starts with; 0 when it does not. A cap may have cut the secret off at
 * the end of the text, and JSON may write "/" as "\/". */
static size_t secret_at(struct hwc_str text, struct hwc_str secret) {
  size_t i, at = 0;
  if (secret.len < LEAST_SECRET) return 0;
  for (i = 0; i < secret.len && at < text.len; i++, at++) {
    if (text.ptr[at] == '\\' && secret.ptr[i] == '/' && at + 1 < text.len) at++;
    if (text.ptr[at] != secret.ptr[i]) return 0;
  }
  return i < LEAST_SECRET ? 0 : at;
}

/* credentials:redact(text) -> text without the secrets that may stand in it */
static int credentials_redact(lua_State *L) {
  const struct hwc_credentials *credentials = hwc_lua_check_credentials(L, 1);
  const struct hwc_secret *secrets[] = {&credentials->sk, &credentials->security_token, &credentials->token};
  struct hwc_str rest = hwc_lua_check_str(L, 2);
  luaL_Buffer out;
  luaL_buffinit(L, &out);
  while (rest.len > 0) {
    size_t i, len = 0;
    for (i = 0; i < sizeof(secrets) / sizeof(secrets[0]) && len == 0; i++)
      len = secret_at(rest, hwc_secret_str(secrets[i]));
    if (len > 0) luaL_addstring(&out, "[redacted]");
    else luaL_addchar(&out, rest.ptr[0]);
    if (len == 0) len = 1;
    rest.ptr += len;
    rest.len -= len;
  }
  luaL_pushresult(&out);
  return 1;
}

/* credentials:fingerprint() -> hex digest that tells identities apart and gives no secret away | nil, why */
static int credentials_fingerprint(lua_State *L) {
  const struct hwc_credentials *credentials = hwc_lua_check_credentials(L, 1);
  const struct hwc_secret *secrets[] = {&credentials->ak, &credentials->sk, &credentials->security_token,
                                        &credentials->token};
  unsigned char digest[HWC_DIGEST_SIZE];
  char text[2 * HWC_DIGEST_SIZE + 1];
  struct hwc_buf all, hex;
  enum hwc_code code;
  size_t i;
  hwc_buf_init_secret(&all, 4 * (HWC_MAX_SECRET + 1));
  hwc_buf_borrow(&hex, text, sizeof(text));
  for (i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++) {
    hwc_buf_add_str(&all, hwc_secret_str(secrets[i]));
    hwc_buf_add_char(&all, '\n'); /* no secret holds one */
  }
  code = all.failed == HWC_OK ? hwc_digest(HWC_SHA256, digest, hwc_buf_str(&all)) : all.failed;
  hwc_buf_free(&all);
  if (code == HWC_ENOMEM) return hwc_lua_fail(L, "the keys cannot be hashed: out of memory");
  if (code != HWC_OK) return hwc_lua_fail(L, "the keys cannot be hashed: libcrypto or memory failed");
  hwc_hex(&hex, digest, sizeof(digest));
  lua_pushstring(L, text);
  return 1;
}

/* Overwrites the secrets; the same as __gc. */
static int credentials_close(lua_State *L) {
  hwc_credentials_free(hwc_lua_check_credentials(L, 1));
  return 0;
}

/* ---- scope of a signature */

struct scope {
  struct hwc_scope scope;
  struct hwc_buf texts; /* that `scope` points to */
};

const struct hwc_scope *hwc_lua_check_scope(lua_State *L, int index) {
  struct scope *box = luaL_checkudata(L, index, SCOPE);
  return &box->scope;
}

/* core.scope(algorithm, region, service) -> scope | nil, why. Region and service go into the signatures of derived keys
 * alone; "" elsewhere. */
static int core_scope(lua_State *L) {
  struct hwc_str name = hwc_lua_check_str(L, 1), region = hwc_lua_check_str(L, 2), service = hwc_lua_check_str(L, 3);
  struct scope *box = hwc_lua_box(L, SCOPE, sizeof(*box));
  hwc_buf_init(&box->texts, 512);
  box->scope.algorithm = hwc_algorithm_find(name);
  if (box->scope.algorithm == NULL) return hwc_lua_fail(L, "there is no such signing algorithm");
  hwc_buf_add_str(&box->texts, region);
  if (hwc_buf_add_str(&box->texts, service) != HWC_OK)
    return hwc_lua_fail(L,
                        box->texts.failed == HWC_ELIMIT ? "region and service are too long to sign" : "out of memory");
  box->scope.region.ptr = hwc_buf_text(&box->texts);
  box->scope.region.len = region.len;
  box->scope.service.ptr = box->scope.region.ptr + region.len;
  box->scope.service.len = service.len;
  return 1;
}

static int scope_gc(lua_State *L) {
  struct scope *box = luaL_checkudata(L, 1, SCOPE);
  hwc_buf_free(&box->texts);
  return 0;
}

/* core.algorithms() -> list of { name =, derived = does its key depend on region and service } */
static int core_algorithms(lua_State *L) {
  const struct hwc_algorithm *algorithm;
  size_t i;
  lua_newtable(L);
  for (i = 0; (algorithm = hwc_algorithm_at(i)) != NULL; i++) {
    lua_newtable(L);
    lua_pushstring(L, algorithm->name);
    lua_setfield(L, -2, "name");
    lua_pushboolean(L, algorithm->signature == HWC_SIGN_DERIVED);
    lua_setfield(L, -2, "derived");
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

/* ---- options */

struct options {
  struct hwc_http_options http;
  char *texts[6]; /* copies that `http` points to */
};

const struct hwc_http_options *hwc_lua_check_options(lua_State *L, int index) {
  struct options *options = luaL_checkudata(L, index, OPTIONS);
  return &options->http;
}

static void free_texts(struct options *options) {
  size_t i;
  for (i = 0; i < sizeof(options->texts) / sizeof(options->texts[0]); i++) {
    /* The URL of a proxy may hold a password. */
    if (options->texts[i] != NULL) hwc_cleanse(options->texts[i], strlen(options->texts[i]));
    free(options->texts[i]);
    options->texts[i] = NULL;
  }
}

/* core.options { proxy =, ca_file =, ca_path =, cert_file =, key_file =, user_agent =, verify =,
 * http2 =, max_response_bytes = } -> options | nil, why. Types are checked by the caller. */
static int core_options(lua_State *L) {
  static const char *const names[] = {"proxy", "ca_file", "ca_path", "cert_file", "key_file", "user_agent"};
  struct options *options;
  const char **places[6];
  size_t i;
  char why[96];
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  options = hwc_lua_box(L, OPTIONS, sizeof(*options));
  places[0] = &options->http.proxy;
  places[1] = &options->http.ca_file;
  places[2] = &options->http.ca_path;
  places[3] = &options->http.cert_file;
  places[4] = &options->http.key_file;
  places[5] = &options->http.user_agent;
  for (i = 0; i < 6; i++) {
    struct hwc_str text;
    lua_getfield(L, 1, names[i]);
    text = hwc_lua_to_str(L, -1);
    if (text.ptr != NULL) {
      if (hwc_has_control(text)) {
        snprintf(why, sizeof(why), "%s: must not hold control bytes", names[i]);
        return hwc_lua_fail(L, why);
      }
      options->texts[i] = strdup(text.ptr);
      if (options->texts[i] == NULL) return hwc_lua_fail(L, "out of memory");
      *places[i] = options->texts[i];
    }
    lua_pop(L, 1);
  }
  lua_getfield(L, 1, "verify");
  options->http.verify = lua_toboolean(L, -1);
  lua_getfield(L, 1, "http2");
  options->http.http2 = lua_toboolean(L, -1);
  lua_getfield(L, 1, "max_response_bytes");
  options->http.max_response_bytes = (size_t)lua_tonumber(L, -1);
  lua_settop(L, 2);
  return 1;
}

static int options_gc(lua_State *L) {
  free_texts(luaL_checkudata(L, 1, OPTIONS));
  return 0;
}

void hwc_lua_open_identity(lua_State *L) {
  static const luaL_Reg endpoint_methods[] = {{"host", endpoint_host}, {NULL, NULL}};
  static const luaL_Reg endpoint_meta[] = {{"__gc", endpoint_gc}, {"__tostring", endpoint_tostring}, {NULL, NULL}};
  static const luaL_Reg credentials_methods[] = {{"close", credentials_close},
                                                 {"fingerprint", credentials_fingerprint},
                                                 {"redact", credentials_redact},
                                                 {NULL, NULL}};
  static const luaL_Reg credentials_meta[] = {
      {"__gc", credentials_close}, {"__tostring", credentials_tostring}, {NULL, NULL}};
  static const luaL_Reg scope_meta[] = {{"__gc", scope_gc}, {NULL, NULL}};
  static const luaL_Reg options_meta[] = {{"__gc", options_gc}, {NULL, NULL}};
  static const luaL_Reg functions[] = {{"endpoint", core_endpoint}, {"credentials", core_credentials},
                                       {"scope", core_scope},       {"algorithms", core_algorithms},
                                       {"options", core_options},   {NULL, NULL}};
  hwc_lua_class(L, ENDPOINT, endpoint_methods, endpoint_meta);
  hwc_lua_class(L, CREDENTIALS, credentials_methods, credentials_meta);
  hwc_lua_class(L, SCOPE, NULL, scope_meta);
  hwc_lua_class(L, OPTIONS, NULL, options_meta);
  luaL_setfuncs(L, functions, 0);
}
