/* Signing alone, for a transport of the user's own. */
#include <stdio.h>
#include <string.h>

#include "digest.h"
#include "escape.h"
#include "lua_arguments.h"
#include "lua_identity.h"
#include "sign.h"
#include "url.h"

#define SIGNING "huaweicloud.signing"
#define REBUILT "huaweicloud.rebuilt"

/* What can be given. */
enum field {
  METHOD,
  URL,
  HOST,
  PATH,
  QUERY,
  HEADERS,
  BODY,
  CREDENTIALS,
  AK,
  SK,
  SECURITY_TOKEN,
  SIGNED_HEADERS,
  DATE,
  CLOCK,
  ALGORITHM,
  REGION,
  SERVICE,
  FIELDS
};

static const struct {
  const char *name;
  int type;
} fields[FIELDS] = {[METHOD] = {"method", LUA_TSTRING},
                    [URL] = {"url", LUA_TSTRING},
                    [HOST] = {"host", LUA_TSTRING},
                    [PATH] = {"path", LUA_TSTRING},
                    [QUERY] = {"query", LUA_TTABLE},
                    [HEADERS] = {"headers", LUA_TTABLE},
                    [BODY] = {"body", LUA_TSTRING},
                    [CREDENTIALS] = {"credentials", LUA_TTABLE},
                    [AK] = {"ak", LUA_TSTRING},
                    [SK] = {"sk", LUA_TSTRING},
                    [SECURITY_TOKEN] = {"security_token", LUA_TSTRING},
                    [SIGNED_HEADERS] = {"signed_headers", LUA_TTABLE},
                    [DATE] = {"date", LUA_TSTRING},
                    [CLOCK] = {"clock", LUA_TFUNCTION},
                    [ALGORITHM] = {"algorithm", LUA_TSTRING},
                    [REGION] = {"region", LUA_TSTRING},
                    [SERVICE] = {"service", LUA_TSTRING}};

/* Of each field the value stands on the stack, too, after the arguments of core.sign and the box: a finalizer that runs
 * meanwhile may take it out of its table. */
#define ARGUMENTS 5
#define SLOT(field) (ARGUMENTS + 2 + (int)(field))

/* One signature: what is given, borrowed from the stack, and all that the C side owns. */
struct signing {
  struct hwc_str given[FIELDS]; /* ptr is NULL for what is not; "" for what is no string */
  struct hwc_credentials own;   /* of keys that are given flat */
  struct hwc_endpoint endpoint; /* of the URL */
  struct hwc_kv query, headers, chosen;
  struct hwc_buf plain, query_text, canonical, names, to_sign, authorization;
  struct hwc_str host, path; /* the host is that of the headers, when they have one */
  char date[HWC_SIGN_DATE_SIZE];
  char why[352]; /* in words, when something is wrong */
};

static struct signing *new_signing(lua_State *L) {
  struct signing *signing = hwc_lua_box(L, SIGNING, sizeof(*signing));
  hwc_credentials_init(&signing->own);
  hwc_endpoint_init(&signing->endpoint);
  hwc_kv_init(&signing->query, HWC_MAX_URL);
  hwc_kv_init_secret(&signing->headers, HWC_MAX_REQUEST_HEADERS);
  hwc_kv_init_secret(&signing->chosen, HWC_MAX_REQUEST_HEADERS);
  hwc_buf_init(&signing->plain, HWC_MAX_URL);
  hwc_buf_init(&signing->query_text, HWC_MAX_URL);
  hwc_buf_init_secret(&signing->canonical, 8 * HWC_MAX_URL);
  hwc_buf_init(&signing->names, HWC_MAX_REQUEST_HEADERS);
  hwc_buf_init(&signing->to_sign, 256);
  hwc_buf_init(&signing->authorization, HWC_MAX_REQUEST_HEADERS);
  return signing;
}

static void free_signing(struct signing *signing) {
  hwc_credentials_free(&signing->own);
  hwc_endpoint_free(&signing->endpoint);
  hwc_kv_free(&signing->query);
  hwc_kv_free(&signing->headers);
  hwc_kv_free(&signing->chosen);
  hwc_buf_free(&signing->plain);
  hwc_buf_free(&signing->query_text);
  hwc_buf_free(&signing->canonical);
  hwc_buf_free(&signing->names);
  hwc_buf_free(&signing->to_sign);
  hwc_buf_free(&signing->authorization);
}

static int signing_gc(lua_State *L) {
  free_signing(luaL_checkudata(L, 1, SIGNING));
  return 0;
}

/* Says what is wrong. */
static int wrong(struct signing *signing, const char *why) {
  snprintf(signing->why, sizeof(signing->why), "%s", why);
  return -1;
}

/* ---- what is given */

static struct hwc_str field_name(const void *data, size_t i) {
  struct hwc_str name = {fields[i].name, strlen(fields[i].name)};
  (void)data;
  return name;
}

static enum field find_field(struct hwc_str name) {
  size_t i;
  if (name.ptr == NULL) return FIELDS;
  for (i = 0; i < FIELDS; i++)
    if (strlen(fields[i].name) == name.len && memcmp(fields[i].name, name.ptr, name.len) == 0) break;
  return (enum field)i;
}

/* Reads the first argument, which has no metatable. */
static int read_fields(lua_State *L, struct signing *signing) {
  lua_pushnil(L);
  while (lua_next(L, 1) != 0) {
    struct hwc_str name = hwc_lua_to_str(L, -2), text = hwc_lua_to_str(L, -1);
    enum field field = find_field(name);
    if (name.ptr == NULL) {
      snprintf(signing->why, sizeof(signing->why), "field names are strings, got a %s", luaL_typename(L, -2));
      return -1;
    }
    if (field == FIELDS) {
      hwc_tell_unknown(signing->why, sizeof(signing->why), "field", name, FIELDS, field_name, NULL);
      return -1;
    }
    if (lua_type(L, -1) != fields[field].type) {
      snprintf(signing->why, sizeof(signing->why), "%s: expected %s, got %s", name.ptr,
               lua_typename(L, fields[field].type), luaL_typename(L, -1));
      return -1;
    }
    signing->given[field] = text.ptr == NULL ? HWC_STR("") : text;
    lua_replace(L, SLOT(field));
  }
  return 0;
}

static int is_given(const struct signing *signing, enum field field) {
  return signing->given[field].ptr != NULL;
}

/* Looks at fields that do not go together. */
static int check_fields(struct signing *signing) {
  if (is_given(signing, METHOD) && !hwc_is_token(signing->given[METHOD]))
    return wrong(signing, "method: must be a word like GET or POST");
  if (is_given(signing, URL) && (is_given(signing, HOST) || is_given(signing, PATH)))
    return wrong(signing, "url: give either url, or host and path");
  if (is_given(signing, CREDENTIALS) &&
      (is_given(signing, AK) || is_given(signing, SK) || is_given(signing, SECURITY_TOKEN)))
    return wrong(signing, "credentials: give either credentials, or ak, sk and security_token");
  return 0;
}

static int read_header(struct signing *signing, struct hwc_str name, struct hwc_str value) {
  if (name.ptr == NULL || value.ptr == NULL)
    return wrong(signing, "headers: expected a table of string names and string values");
  if (!hwc_is_token(name)) {
    snprintf(signing->why, sizeof(signing->why), "headers: \"%.64s\" is not a header name", name.ptr);
  } else if (!hwc_is_header_value(value)) {
    snprintf(signing->why, sizeof(signing->why), "headers: %.64s must not hold control bytes", name.ptr);
  } else if (hwc_kv_get(&signing->headers, name.ptr).ptr != NULL) {
    snprintf(signing->why, sizeof(signing->why), "headers: %.64s is there twice", name.ptr);
  } else {
    hwc_kv_add(&signing->headers, name, value);
    return 0;
  }
  return -1;
}

static int read_headers(lua_State *L, struct signing *signing) {
  if (!is_given(signing, HEADERS)) return 0;
  lua_pushnil(L);
  while (lua_next(L, SLOT(HEADERS)) != 0) {
    if (read_header(signing, hwc_lua_to_str(L, -2), hwc_lua_to_str(L, -1)) != 0) return -1;
    lua_pop(L, 1);
  }
  return 0;
}

/* Adds the pairs of the URL's query, with %XX resolved. */
static void add_query(struct signing *signing, struct hwc_str query) {
  struct hwc_str name, value;
  while (hwc_url_next_pair(&query, &name, &value)) {
    size_t len;
    hwc_buf_reset(&signing->plain);
    hwc_unescape(&signing->plain, name);
    len = signing->plain.len;
    hwc_unescape(&signing->plain, value);
    if (signing->plain.failed != HWC_OK) signing->query.text.failed = signing->plain.failed;
    name = (struct hwc_str){hwc_buf_text(&signing->plain), len};
    value = (struct hwc_str){name.ptr + len, signing->plain.len - len};
    hwc_kv_add(&signing->query, name, value);
  }
}

/* Finds host, path and query. */
static int read_target(struct signing *signing) {
  struct hwc_str header = hwc_kv_get(&signing->headers, "Host");
  struct hwc_error error;
  struct hwc_url url;
  const char *why = NULL;
  signing->host = header.ptr != NULL ? header : signing->given[HOST];
  signing->path = is_given(signing, PATH) ? signing->given[PATH] : HWC_STR("/");
  if (is_given(signing, URL)) {
    why = hwc_url_split(&url, signing->given[URL]);
    if (why == NULL && hwc_endpoint_parse(&signing->endpoint, url.origin, &error) != HWC_OK) why = error.text;
    if (why != NULL) {
      snprintf(signing->why, sizeof(signing->why), "url: %s", why);
      return -1;
    }
    if (header.ptr == NULL) signing->host = hwc_buf_str(&signing->endpoint.host);
    signing->path = url.path;
    add_query(signing, url.query);
  } else if (signing->host.ptr == NULL) {
    return wrong(signing,
                 "url is missing, as in url = \"https://cfw.cn-north-4.myhuaweicloud.com/v1/...\" (or host and path)");
  } else if (signing->host.len == 0 || hwc_has_control(signing->host)) {
    return wrong(signing, "host: must not be empty nor hold control bytes");
  }
  if (signing->path.len == 0 || signing->path.ptr[0] != '/') return wrong(signing, "path: must begin with \"/\"");
  if (hwc_has_control(signing->path) || memchr(signing->path.ptr, '?', signing->path.len) != NULL ||
      memchr(signing->path.ptr, '#', signing->path.len) != NULL)
    return wrong(signing, "path: must not hold control bytes, \"?\" or \"#\"; give the query as a table of its own");
  return 0;
}

static int is_date(struct hwc_str text) {
  static const char form[] = "dddddddd"
                             "Tdddddd"
                             "Z";
  size_t i;
  for (i = 0; i < text.len && i < sizeof(form) - 1; i++)
    if (form[i] == 'd' ? text.ptr[i] < '0' || text.ptr[i] > '9' : text.ptr[i] != form[i]) return 0;
  return text.len == sizeof(form) - 1;
}

/* The time of the signature: that of a header that is there already, of `date`, or of the clock, whose value stands at
 * `index`. */
static int read_date(lua_State *L, int index, struct signing *signing) {
  struct hwc_str header = hwc_kv_get(&signing->headers, "X-Sdk-Date");
  double now;
  if (header.ptr != NULL || is_given(signing, DATE)) {
    struct hwc_str date = header.ptr != NULL ? header : signing->given[DATE];
    if (!is_date(date)) return wrong(signing, "date: must look like 20200608T023900Z");
    memcpy(signing->date, date.ptr, date.len);
    return 0;
  }
  if (lua_type(L, index) != LUA_TNUMBER) {
    snprintf(signing->why, sizeof(signing->why), "clock: must return epoch seconds, got a %s", luaL_typename(L, index));
    return -1;
  }
  now = (double)lua_tonumber(L, index);
  if (hwc_sign_date_at(signing->date, now) != HWC_OK) return wrong(signing, "clock: is outside the years 1970 to 9999");
  return 0;
}

/* The same, of the signature. */
static struct hwc_str date_of(const struct signing *signing) {
  return (struct hwc_str){signing->date, sizeof(signing->date) - 1};
}

/* Chooses the headers that are to be signed. */
static int choose_headers(lua_State *L, struct signing *signing) {
  size_t i, count = hwc_rawlen(L, SLOT(SIGNED_HEADERS));
  for (i = 1; i <= count; i++) {
    struct hwc_str name = {NULL, 0}, value = {NULL, 0};
    char kind[32];
    lua_rawgeti(L, SLOT(SIGNED_HEADERS), (int)i);
    /* A number, too, is told as it is written. */
    if (lua_isstring(L, -1)) name.ptr = lua_tolstring(L, -1, &name.len);
    if (name.ptr != NULL && strlen(name.ptr) == name.len) value = hwc_kv_get(&signing->headers, name.ptr);
    if (value.ptr == NULL) {
      if (name.ptr == NULL) snprintf(kind, sizeof(kind), "a %s", luaL_typename(L, -1));
      snprintf(signing->why, sizeof(signing->why), "signed_headers: there is no header \"%.64s\" to sign",
               name.ptr == NULL ? kind : name.ptr);
      return -1;
    }
    if (!hwc_sign_takes(name)) {
      snprintf(signing->why, sizeof(signing->why),
               "signed_headers: %.64s cannot be signed: gateways leave out names with '_'", name.ptr);
      return -1;
    }
    if (hwc_kv_get(&signing->chosen, name.ptr).ptr == NULL) hwc_kv_add(&signing->chosen, name, value);
    lua_pop(L, 1);
  }
  if (hwc_kv_get(&signing->chosen, "X-Sdk-Date").ptr == NULL)
    return wrong(signing, "signed_headers: x-sdk-date must be among them");
  return 0;
}

/* Reads a list of { name, value } pairs of strings. */
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

/* ---- the signature */

static enum hwc_code run(struct signing *signing, struct hwc_credentials *credentials, const struct hwc_scope *scope) {
  struct hwc_str method = is_given(signing, METHOD) ? signing->given[METHOD] : HWC_STR("GET");
  struct hwc_sign_input input = {method, signing->path, {"", 0}, &signing->headers, {"", 0}, {NULL, 0}};
  struct hwc_str date = date_of(signing);
  enum hwc_code code = hwc_sign_query(&signing->query_text, &signing->query);
  if (is_given(signing, SIGNED_HEADERS)) input.headers = &signing->chosen;
  if (is_given(signing, BODY)) input.body = signing->given[BODY];
  if (code == HWC_OK) code = signing->query.text.failed;
  if (code == HWC_OK) code = signing->headers.text.failed;
  if (code == HWC_OK) code = signing->chosen.text.failed;
  if (code != HWC_OK) return code;
  input.query = hwc_buf_str(&signing->query_text);
  code = hwc_sign_canonical_request(&signing->canonical, &signing->names, scope->algorithm, &input);
  if (code == HWC_OK) code = hwc_sign_string_to_sign(&signing->to_sign, scope, date, hwc_buf_str(&signing->canonical));
  if (code == HWC_OK)
    code = hwc_sign_authorization(&signing->authorization, scope, date, credentials, hwc_buf_str(&signing->names),
                                  hwc_buf_str(&signing->to_sign));
  return code;
}

static void set_field(lua_State *L, const char *name, struct hwc_str value) {
  lua_pushlstring(L, value.ptr, value.len);
  lua_setfield(L, -2, name);
}

/* Pushes the headers to add, and the stages. */
static void push_results(lua_State *L, const struct signing *signing, const struct hwc_credentials *credentials) {
  lua_createtable(L, 0, 3);
  set_field(L, "Authorization", hwc_buf_str(&signing->authorization));
  set_field(L, "X-Sdk-Date", date_of(signing));
  if (credentials->security_token.ptr != NULL)
    set_field(L, "X-Security-Token", hwc_secret_str(&credentials->security_token));
  lua_createtable(L, 0, 4);
  set_field(L, "canonical_request", hwc_buf_str(&signing->canonical));
  set_field(L, "string_to_sign", hwc_buf_str(&signing->to_sign));
  set_field(L, "signed_headers", hwc_buf_str(&signing->names));
  set_field(L, "query", hwc_buf_str(&signing->query_text));
}

static const char *words_of(enum hwc_code code) {
  switch (code) {
    case HWC_ENOALGORITHM: return "this OpenSSL cannot sign with the algorithm: it lacks SM2 or SM3";
    case HWC_ELIMIT: return "the request is too large to sign: at most 64 KiB of URL and of headers";
    case HWC_ENOMEM: return "out of memory";
    default: return "libcrypto or memory failed";
  }
}

/* core.sign(what is given, a table without a metatable; scope; what its clock says, where it is asked; its query as
 * pairs | nil; credentials, when they are not given flat | nil) -> headers to add, stages | nil, why, kind of the error
 */
static int core_sign(lua_State *L) {
  const struct hwc_scope *scope = hwc_lua_check_scope(L, 2);
  struct hwc_credentials *credentials = lua_isnoneornil(L, 5) ? NULL : hwc_lua_check_credentials(L, 5);
  const char *kind = "validation";
  struct signing *signing;
  enum hwc_code code;
  int bad;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, ARGUMENTS);
  signing = new_signing(L);
  hwc_lua_need_stack(L, FIELDS + 12);
  lua_settop(L, SLOT(FIELDS) - 1);
  bad = read_fields(L, signing) != 0 || check_fields(signing) != 0;
  if (!bad && credentials == NULL) {
    char why[256];
    credentials = &signing->own;
    if (hwc_lua_read_credentials(L, 1, credentials, why, sizeof(why)) != 0) {
      snprintf(signing->why, sizeof(signing->why), "credentials: %s", why);
      kind = "credentials";
      bad = 1;
    }
  }
  if (!bad && !lua_isnil(L, 4)) read_pairs(L, 4, &signing->query);
  bad = bad || read_headers(L, signing) != 0 || read_target(signing) != 0 || read_date(L, 3, signing) != 0;
  if (bad) goto fail;
  if (hwc_kv_get(&signing->headers, "Host").ptr == NULL) hwc_kv_add(&signing->headers, HWC_STR("Host"), signing->host);
  if (hwc_kv_get(&signing->headers, "X-Sdk-Date").ptr == NULL)
    hwc_kv_add(&signing->headers, HWC_STR("X-Sdk-Date"), date_of(signing));
  if (credentials->security_token.ptr != NULL)
    hwc_kv_set(&signing->headers, HWC_STR("X-Security-Token"), hwc_secret_str(&credentials->security_token));
  if (is_given(signing, SIGNED_HEADERS) && choose_headers(L, signing) != 0) goto fail;
  code = run(signing, credentials, scope);
  if (code != HWC_OK) {
    wrong(signing, words_of(code));
    goto fail;
  }
  push_results(L, signing, credentials);
  free_signing(signing);
  return 2;
fail:
  lua_pushnil(L);
  lua_pushstring(L, signing->why);
  lua_pushstring(L, kind);
  free_signing(signing);
  return 3;
}

/* core.sign_fields() -> names of what core.sign takes */
static int core_sign_fields(lua_State *L) {
  int i;
  lua_createtable(L, FIELDS, 0);
  for (i = 0; i < FIELDS; i++) {
    lua_pushstring(L, fields[i].name);
    lua_rawseti(L, -2, i + 1);
  }
  return 1;
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
  if (hwc_sign_date_at(when, (double)date) != HWC_OK ||
      hwc_request_build(&rebuilt->request, method, path, arguments, endpoint, &error) != HWC_OK ||
      hwc_request_sign(&rebuilt->request, credentials, scope, when, &error) != HWC_OK)
    return hwc_lua_fail(L, error.text);
  if (hwc_request_canonical(&rebuilt->canonical, &rebuilt->names, &rebuilt->request, scope->algorithm) != HWC_OK)
    return hwc_lua_fail(L, "libcrypto or memory failed");
  lua_pushlstring(L, hwc_buf_text(&rebuilt->canonical), rebuilt->canonical.len);
  return 1;
}

void hwc_lua_open_sign(lua_State *L) {
  static const luaL_Reg meta[] = {{"__gc", signing_gc}, {NULL, NULL}};
  static const luaL_Reg rebuilt_meta[] = {{"__gc", rebuilt_gc}, {NULL, NULL}};
  static const luaL_Reg functions[] = {{"sign", core_sign},
                                       {"sign_fields", core_sign_fields},
                                       {"canonical_request", core_canonical_request},
                                       {NULL, NULL}};
  hwc_lua_class(L, SIGNING, NULL, meta);
  hwc_lua_class(L, REBUILT, NULL, rebuilt_meta);
  luaL_setfuncs(L, functions, 0);
}
