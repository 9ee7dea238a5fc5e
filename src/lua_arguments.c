/* One table of arguments -> path, query, headers and body, checked against the operation row. */
#include "lua_arguments.h"

#include <stdio.h>
#include <string.h>

#include "escape.h"
#include "lua_form.h"
#include "lua_json.h"
#include "lua_operation.h"

#define ARGUMENTS "huaweicloud.arguments"

/* Stack indexes of core.arguments. */
enum { AT_OPERATION = 1, AT_ARGS, AT_PROJECT, AT_DOMAIN, AT_HEADERS, AT_ENCODE, AT_STRICT, AT_BOX };

struct placing {
  lua_State *L;
  const struct hwc_operation *op;
  const struct hwc_type *body; /* NULL when the operation has none */
  struct hwc_arguments *out;
  struct hwc_buf *message; /* what is wrong, for the user */
  enum hwc_strictness strictness;
  char boundary[72]; /* of the form, when the body is one */
};

struct hwc_arguments *hwc_lua_check_arguments(lua_State *L, int index) {
  return luaL_checkudata(L, index, ARGUMENTS);
}

static struct hwc_str str_of(const char *text) {
  struct hwc_str str = {text, strlen(text)};
  return str;
}

/* Writes "name: why"; a name that the caller made up may have any length. */
static int refuse(struct placing *placing, const char *name, const char *why) {
  hwc_buf_add(placing->message, name, strnlen(name, 96));
  hwc_buf_add_text(placing->message, ": ");
  hwc_buf_add_text(placing->message, why);
  return -1;
}

/* ---- values outside the body */

/* Writes the scalar on top of the stack as text. Returns NULL, or why not. The text lives on the Lua stack or in
 * `space`. */
static const char *scalar_text(lua_State *L, const struct hwc_field *field, const struct hwc_type *type,
                               struct hwc_str *text, char *space, size_t space_size, char *why, size_t why_size) {
  const char *expected = "string";
  *text = hwc_lua_to_str(L, -1);
  switch ((enum hwc_kind)type->kind) {
    case HWC_STRING:
      if (text->ptr == NULL) break;
      if (hwc_lua_check_range(field, 0, hwc_utf8_length(*text), why, why_size) != 0) return why;
      return hwc_has_control(*text) ? "must not hold control bytes" : NULL;
    case HWC_INTEGER:
    case HWC_NUMBER:
      if ((type->kind == HWC_INTEGER ? hwc_lua_integer_text : hwc_lua_number_text)(L, -1, space, space_size, why,
                                                                                   why_size) != 0)
        return why;
      *text = str_of(space);
      return hwc_lua_check_range(field, (double)lua_tonumber(L, -1), 0, why, why_size) != 0 ? why : NULL;
    case HWC_BOOLEAN:
      expected = "boolean";
      if (!lua_isboolean(L, -1)) break;
      *text = str_of(lua_toboolean(L, -1) ? "true" : "false");
      return NULL;
    default:
      expected = "a scalar";
      if (text->ptr != NULL) return hwc_has_control(*text) ? "must not hold control bytes" : NULL;
      if (lua_type(L, -1) == LUA_TNUMBER && hwc_lua_number_text(L, -1, space, space_size, why, why_size) == 0) {
        *text = str_of(space);
        return NULL;
      }
  }
  snprintf(why, why_size, "expected %s, got %s", expected, hwc_lua_typename(L, -1));
  return why;
}

/* Puts the scalar on top of the stack where the row says. */
static int place_scalar(struct placing *placing, const struct hwc_field *field, const struct hwc_type *type) {
  const char *name = hwc_api_text(field->name);
  struct hwc_str text = {NULL, 0};
  char space[64], words[320];
  const char *why = scalar_text(placing->L, field, type, &text, space, sizeof(space), words, sizeof(words));
  if (why == NULL && placing->strictness == HWC_STRICT && hwc_lua_check_value(field, text, words, sizeof(words)) != 0)
    why = words;
  if (why == NULL && field->place == HWC_IN_PATH) why = hwc_request_refuses_segment(text);
  if (why == NULL && field->place == HWC_IN_HEADER) why = hwc_request_refuses_header(str_of(name), text);
  if (why != NULL) return refuse(placing, name, why);
  if (field->place == HWC_IN_PATH) hwc_kv_set(&placing->out->path, str_of(name), text);
  else if (field->place == HWC_IN_HEADER) hwc_kv_set(&placing->out->headers, str_of(name), text);
  else hwc_kv_add(&placing->out->query, str_of(name), text);
  return 0;
}

/* A list goes out as one pair for each item; a lone value is a list of one. */
static int place_list(struct placing *placing, const struct hwc_field *field, const struct hwc_type *type) {
  lua_State *L = placing->L;
  long length = 0, i;
  char why[320];
  if (!lua_istable(L, -1) && !(lua_islightuserdata(L, -1) && hwc_lua_marks_list(L)))
    return place_scalar(placing, field, hwc_api_type(type->item));
  if (lua_istable(L, -1)) length = hwc_lua_list_length(L, why, sizeof(why));
  if (length < 0 || hwc_lua_check_range(field, 0, (size_t)length, why, sizeof(why)) != 0)
    return refuse(placing, hwc_api_text(field->name), why);
  for (i = 1; i <= length; i++) {
    lua_rawgeti(L, -1, (int)i);
    if (place_scalar(placing, field, hwc_api_type(type->item)) != 0) return -1;
    lua_pop(L, 1);
  }
  return 0;
}

static int missing(struct placing *placing, const struct hwc_field *field) {
  static const char *const places[] = {"path", "query", "header", "body"};
  char words[128], why[256];
  hwc_lua_type_words(words, sizeof(words), hwc_api_type(field->type));
  snprintf(why, sizeof(why), "is missing (%s, goes into the %s)", words, places[field->place]);
  return refuse(placing, hwc_api_text(field->name), why);
}

static int is_project_id(struct hwc_str name) {
  return name.len == 10 && memcmp(name.ptr, "project_id", 10) == 0;
}

/* With leniency, what is no field of a flat body goes into the query, as it is. */
static int place_unknown(struct placing *placing, struct hwc_str name) {
  lua_State *L = placing->L;
  static const struct hwc_type any = {0, 0, 0, 0, HWC_ANY};
  static const struct hwc_field nameless = {0, 0, 0, 0, 0, 0, 0, HWC_IN_QUERY, 0};
  struct hwc_str text = {NULL, 0};
  char space[64], words[320];
  long length = 1, i;
  int is_list = lua_istable(L, -1);
  const char *why = NULL;
  if (is_list) length = hwc_lua_list_length(L, words, sizeof(words));
  if (length < 0) return refuse(placing, name.ptr, words);
  for (i = 1; i <= length && why == NULL; i++) {
    if (is_list) lua_rawgeti(L, -1, (int)i);
    if (lua_isboolean(L, -1)) text = str_of(lua_toboolean(L, -1) ? "true" : "false");
    else why = scalar_text(L, &nameless, &any, &text, space, sizeof(space), words, sizeof(words));
    if (why == NULL) hwc_kv_add(&placing->out->query, name, text);
    if (is_list) lua_pop(L, 1);
  }
  return why == NULL ? 0 : refuse(placing, name.ptr, why);
}

static int place_parameters(struct placing *placing) {
  lua_State *L = placing->L;
  uint16_t i;
  for (i = 0; i < placing->op->count; i++) {
    const struct hwc_field *field = hwc_api_field(placing->op->first + i);
    const struct hwc_type *type = hwc_api_type(field->type);
    lua_pushstring(L, hwc_api_text(field->name));
    lua_rawget(L, AT_ARGS);
    if (lua_isnil(L, -1)) {
      /* An operation that takes a project of its own falls back to the client's. */
      int falls_back =
          field->place == HWC_IN_PATH && is_project_id(str_of(hwc_api_text(field->name))) && !lua_isnil(L, AT_PROJECT);
      if ((field->flags & HWC_REQUIRED) && !falls_back) return missing(placing, field);
    } else if ((type->kind == HWC_LIST ? place_list : place_scalar)(placing, field, type) != 0) {
      return -1;
    }
    lua_pop(L, 1);
  }
  return 0;
}

/* ---- the ids that come from the client */

static int path_has(const struct hwc_operation *op, const char *placeholder) {
  return strstr(hwc_api_text(op->path), placeholder) != NULL;
}

/* Puts project or domain id into path and header; the call's own argument comes before the client's. */
static int place_scope(struct placing *placing, int client_index, const char *name, const char *placeholder,
                       const char *header, const char *how) {
  lua_State *L = placing->L;
  int declared = hwc_operation_param(placing->op, str_of(name)) != NULL;
  struct hwc_str client = hwc_lua_to_str(L, client_index), value;
  const char *why;
  lua_pushstring(L, name);
  lua_rawget(L, AT_ARGS);
  value = hwc_lua_to_str(L, -1);
  if (!lua_isnil(L, -1) && value.ptr == NULL) return refuse(placing, name, "expected string");
  if (value.ptr != NULL && !declared) client = value;
  if (path_has(placing->op, placeholder)) {
    if (value.ptr == NULL) value = client;
    if (value.ptr == NULL) return refuse(placing, name, how);
    why = hwc_request_refuses_segment(value);
    if (why != NULL) return refuse(placing, name, why);
    hwc_kv_set(&placing->out->path, str_of(name), value);
  }
  if (client.ptr != NULL) {
    why = hwc_request_refuses_header(str_of(header), client);
    if (why != NULL) return refuse(placing, name, why);
    hwc_kv_set(&placing->out->headers, str_of(header), client);
  }
  lua_pop(L, 1);
  return 0;
}

/* ---- names */

struct candidates {
  const struct hwc_operation *op;
  const struct hwc_type *body;
};

static struct hwc_str candidate(const void *data, size_t i) {
  const struct candidates *all = data;
  if (i < all->op->count) return str_of(hwc_api_text(hwc_api_field(all->op->first + (uint32_t)i)->name));
  i -= all->op->count;
  if (all->body != NULL && all->body->kind == HWC_OBJECT && i < all->body->count)
    return str_of(hwc_api_text(hwc_api_field(all->body->first + (uint32_t)i)->name));
  return HWC_STR("project_id");
}

static int unknown(struct placing *placing, struct hwc_str name) {
  struct candidates all = {placing->op, placing->body};
  size_t count = placing->op->count;
  char text[320];
  if (all.body != NULL && all.body->kind == HWC_OBJECT) count += all.body->count;
  if (path_has(placing->op, "{project_id}")) count++;
  hwc_tell_unknown(text, sizeof(text), "argument", name, count, candidate, &all);
  hwc_buf_add_text(placing->message, text);
  return -1;
}

/* The name on the stack below its value belongs nowhere, unless the call is lenient. */
static int check_name(struct placing *placing, struct hwc_str name, int has_body_table) {
  int flat_body = placing->body != NULL && placing->body->kind == HWC_OBJECT;
  if (hwc_lua_is_parameter(placing->op, name)) return 0;
  if (flat_body && hwc_type_field(placing->body, name) != NULL)
    return has_body_table ? refuse(placing, name.ptr, "give it inside body, next to the other fields") : 0;
  if (placing->body != NULL && name.len == 4 && memcmp(name.ptr, "body", 4) == 0) return 0;
  if (placing->strictness != HWC_LENIENT) return unknown(placing, name);
  return flat_body && !has_body_table ? 0 : place_unknown(placing, name);
}

/* Refuses names that belong nowhere. With body = {...} its fields stand there and nowhere else. */
static int check_names(struct placing *placing, int has_body_table) {
  lua_State *L = placing->L;
  lua_pushnil(L);
  while (lua_next(L, AT_ARGS) != 0) {
    struct hwc_str name = hwc_lua_to_str(L, -2);
    if (name.ptr == NULL) {
      char text[96];
      snprintf(text, sizeof(text), "arguments go by name, as in { limit = 50 }, but there is a %s key",
               luaL_typename(L, -2));
      hwc_buf_add_text(placing->message, text);
      return -1;
    }
    if (check_name(placing, name, has_body_table) != 0) return -1;
    lua_pop(L, 1);
  }
  return 0;
}

/* ---- the body */

static int method_has_body(const struct hwc_operation *op) {
  const char *method = hwc_api_text(op->method);
  return strcmp(method, "POST") == 0 || strcmp(method, "PUT") == 0 || strcmp(method, "PATCH") == 0;
}

/* The fields of a form stand in the table on top of the stack, or flat beside the parameters when that is nil. */
static int place_form(struct placing *placing, struct hwc_lua_writer *writer) {
  const struct hwc_operation *beside = lua_isnil(placing->L, -1) ? placing->op : NULL;
  int index = beside != NULL ? AT_ARGS : lua_gettop(placing->L);
  if (!lua_istable(placing->L, index)) return refuse(placing, "body", "expected a table");
  placing->out->form = hwc_form_new();
  if (placing->out->form == NULL) return refuse(placing, "body", "out of memory");
  if (beside == NULL) writer->path.names[writer->path.depth++] = "body";
  if (hwc_lua_write_form(writer, placing->out->form, placing->body, index, beside, placing->boundary,
                         sizeof(placing->boundary)) != 0) {
    hwc_lua_explain(writer, placing->message);
    return -1;
  }
  placing->out->has_body = 1;
  return 0;
}

static int is_multipart(const struct hwc_operation *op) {
  return strncmp(hwc_api_text(op->content_type), "multipart/", 10) == 0;
}

/* The body table, or nil, is on top of the stack. */
static int place_body(struct placing *placing) {
  struct hwc_lua_writer writer = {0};
  int fields = 0, done = 0;
  writer.L = placing->L;
  writer.out = &placing->out->body;
  writer.encode = AT_ENCODE;
  writer.strictness = placing->strictness;
  if (placing->body == NULL) {
    placing->out->has_body = method_has_body(placing->op);
    return 0;
  }
  if (is_multipart(placing->op)) return place_form(placing, &writer);
  if (placing->body->kind == HWC_OBJECT && lua_isnil(placing->L, -1)) {
    fields = hwc_lua_write_object(&writer, placing->body, AT_ARGS, placing->op);
    done = fields < 0 ? -1 : 0;
  } else if (lua_isnil(placing->L, -1)) {
    return refuse(placing, "body", "is missing: this operation takes its list or value as body = ...");
  } else {
    writer.path.names[writer.path.depth++] = "body";
    done = hwc_lua_write(&writer, placing->body);
    fields = 1;
  }
  if (done != 0) {
    hwc_lua_explain(&writer, placing->message);
    return -1;
  }
  /* Gateways drop the body of a DELETE or GET that nobody asked to send, and the signature would fail. */
  placing->out->has_body = method_has_body(placing->op) || fields > 0;
  if (!placing->out->has_body) hwc_buf_reset(&placing->out->body);
  return 0;
}

/* Sets the headers in the table at `index`. */
static int place_headers(struct placing *placing, int index) {
  lua_State *L = placing->L;
  if (lua_isnil(L, index)) return 0;
  lua_pushnil(L);
  while (lua_next(L, index) != 0) {
    struct hwc_str name = hwc_lua_to_str(L, -2), value = hwc_lua_to_str(L, -1);
    const char *why;
    if (name.ptr == NULL || value.ptr == NULL)
      return refuse(placing, "headers", "expected a table of string names and string values");
    why = hwc_request_refuses_header(name, value);
    if (why == NULL && placing->out->form != NULL && hwc_kv_same_name(name, HWC_STR("Content-Type")))
      why = "is set by the client itself: it tells where the parts of the form end";
    if (why != NULL) {
      char text[160];
      snprintf(text, sizeof(text), "headers[\"%.64s\"]", hwc_has_control(name) ? "?" : name.ptr);
      return refuse(placing, text, why);
    }
    hwc_kv_set(&placing->out->headers, name, value);
    lua_pop(L, 1);
  }
  return 0;
}

static enum hwc_code failure_of(const struct hwc_arguments *arguments) {
  if (arguments->path.text.failed != HWC_OK) return arguments->path.text.failed;
  if (arguments->query.text.failed != HWC_OK) return arguments->query.text.failed;
  if (arguments->headers.text.failed != HWC_OK) return arguments->headers.text.failed;
  return arguments->body.failed;
}

static int finish(lua_State *L, const struct hwc_arguments *arguments, const struct hwc_buf *message, int done) {
  /* Words that could not be held say nothing, or half of it. */
  if (message->failed == HWC_ENOMEM) return hwc_lua_fail(L, "out of memory");
  if (done != 0) {
    lua_pushnil(L);
    lua_pushlstring(L, hwc_buf_text(message), message->len);
    return 2;
  }
  if (failure_of(arguments) == HWC_ELIMIT)
    return hwc_lua_fail(L, "the arguments are too large: at most 64 KiB of URL, 64 KiB of headers, 256 MiB of body");
  if (failure_of(arguments) != HWC_OK) return hwc_lua_fail(L, "out of memory");
  lua_pushvalue(L, AT_BOX);
  return 1;
}

static int place_all(struct placing *placing) {
  lua_State *L = placing->L;
  lua_pushliteral(L, "body");
  lua_rawget(L, AT_ARGS);
  if (check_names(placing, placing->body != NULL && !lua_isnil(L, -1)) != 0) return -1;
  if (place_body(placing) != 0) return -1;
  lua_pop(L, 1);
  if (place_parameters(placing) != 0) return -1;
  if (place_scope(
          placing, AT_PROJECT, "project_id", "{project_id}", "X-Project-Id",
          "is missing: give project_id = \"...\" to the client or to this call, or region to the client: then IAM is "
          "asked for it") != 0)
    return -1;
  if (place_scope(placing, AT_DOMAIN, "domain_id", "{domain_id}", "X-Domain-Id",
                  "is missing: give domain_id = \"...\" to the client, or region: then IAM is asked for it") != 0)
    return -1;
  if (placing->out->has_body) {
    char type[160];
    snprintf(type, sizeof(type), "%s%s%s", hwc_api_text(placing->op->content_type),
             placing->out->form == NULL ? "" : "; boundary=", placing->boundary);
    hwc_kv_set(&placing->out->headers, HWC_STR("Content-Type"), str_of(type));
  }
  return place_headers(placing, AT_HEADERS);
}

/* core.arguments(operation, args, project_id|nil, domain_id|nil, headers|nil, encode, strict: true|nil|false)
 * -> arguments | nil, why */
static int core_arguments(lua_State *L) {
  struct placing placing = {0};
  struct hwc_buf *message;
  placing.L = L;
  placing.op = hwc_lua_check_operation(L, AT_OPERATION);
  luaL_checktype(L, AT_ARGS, LUA_TTABLE);
  luaL_checktype(L, AT_ENCODE, LUA_TFUNCTION);
  lua_settop(L, AT_STRICT);
  if (!lua_isnil(L, AT_STRICT)) placing.strictness = lua_toboolean(L, AT_STRICT) ? HWC_STRICT : HWC_LENIENT;
  placing.out = hwc_lua_box(L, ARGUMENTS, sizeof(*placing.out));
  hwc_arguments_init(placing.out);
  message = hwc_lua_box(L, "huaweicloud.buffer", sizeof(*message));
  hwc_buf_init(message, 8192);
  placing.message = message;
  if (placing.op->body != HWC_NO_TYPE) placing.body = hwc_api_type(placing.op->body);
  return finish(L, placing.out, message, place_all(&placing));
}

/* core.generic(path arguments, query pairs {{name, value}, ...}, headers, body|nil, content type, does the body hold a
 * secret, Authorization|nil of a call that is not signed) -> arguments | nil, why */
static int core_generic(lua_State *L) {
  struct placing placing = {0};
  struct hwc_buf *message;
  struct hwc_str body;
  size_t count, i;
  int k, done = 0;
  for (k = 1; k <= 3; k++) luaL_checktype(L, k, LUA_TTABLE);
  lua_settop(L, AT_STRICT);
  placing.L = L;
  placing.out = hwc_lua_box(L, ARGUMENTS, sizeof(*placing.out));
  hwc_arguments_init(placing.out);
  message = hwc_lua_box(L, "huaweicloud.buffer", sizeof(*message));
  hwc_buf_init(message, 8192);
  placing.message = message;
  lua_pushnil(L);
  while (lua_next(L, 1) != 0) {
    hwc_kv_set(&placing.out->path, hwc_lua_to_str(L, -2), hwc_lua_to_str(L, -1));
    lua_pop(L, 1);
  }
  for (count = hwc_rawlen(L, 2), i = 1; i <= count; i++) {
    lua_rawgeti(L, 2, (int)i);
    lua_rawgeti(L, -1, 1);
    lua_rawgeti(L, -2, 2);
    hwc_kv_add(&placing.out->query, hwc_lua_to_str(L, -2), hwc_lua_to_str(L, -1));
    lua_pop(L, 3);
  }
  body = hwc_lua_to_str(L, 4);
  if (body.ptr != NULL) {
    placing.out->has_body = 1;
    placing.out->body.secret = lua_toboolean(L, 6);
    hwc_buf_add_str(&placing.out->body, body);
    hwc_kv_set(&placing.out->headers, HWC_STR("Content-Type"), hwc_lua_check_str(L, 5));
  }
  done = place_headers(&placing, 3);
  if (done == 0 && !lua_isnil(L, 7)) {
    const char *why = hwc_request_refuses_header(HWC_STR("X-Authorization"), hwc_lua_check_str(L, 7));
    if (why != NULL) done = refuse(&placing, "Authorization", why);
    else hwc_kv_set(&placing.out->headers, HWC_STR("Authorization"), hwc_lua_check_str(L, 7));
  }
  return finish(L, placing.out, message, done);
}

/* arguments:close(): frees what they hold, which Lua does not know the size of; the same as __gc. */
static int arguments_close(lua_State *L) {
  hwc_arguments_free(hwc_lua_check_arguments(L, 1));
  return 0;
}

void hwc_lua_open_arguments(lua_State *L) {
  static const luaL_Reg methods[] = {{"close", arguments_close}, {NULL, NULL}};
  static const luaL_Reg meta[] = {{"__gc", arguments_close}, {NULL, NULL}};
  static const luaL_Reg functions[] = {{"arguments", core_arguments}, {"generic", core_generic}, {NULL, NULL}};
  hwc_lua_class(L, ARGUMENTS, methods, meta);
  luaL_setfuncs(L, functions, 0);
}
