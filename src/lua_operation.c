/* Operations, services and regions as Lua sees them. */
#include "lua_operation.h"

#include <stdio.h>
#include <string.h>

#include "escape.h"

/* A userdata and not a light one, so that it is callable, comparable by identity and has a type of its own. */
struct box {
  const struct hwc_operation *row;
};

const struct hwc_operation *hwc_lua_check_operation(lua_State *L, int index) {
  struct box *box = luaL_checkudata(L, index, HWC_LUA_OPERATION);
  return box->row;
}

void hwc_lua_type_words(char *out, size_t size, const struct hwc_type *type) {
  static const char *const words[] = {"any value", "string", "integer", "number", "boolean",
                                      "file",      "object", "list",    "map"};
  char item[96];
  if (type->kind == HWC_OBJECT) {
    snprintf(out, size, "%s", hwc_api_text(type->name));
  } else if (type->kind == HWC_LIST || type->kind == HWC_MAP) {
    const struct hwc_type *inner = hwc_api_type(type->item);
    /* Lists of lists of lists are named by their outermost kinds alone. */
    if (inner->kind == HWC_LIST || inner->kind == HWC_MAP) snprintf(item, sizeof(item), "%s", words[inner->kind]);
    else hwc_lua_type_words(item, sizeof(item), inner);
    snprintf(out, size, "%s of %s", words[type->kind], item);
  } else {
    snprintf(out, size, "%s", words[type->kind]);
  }
}

static void set_text(lua_State *L, const char *key, const char *value) {
  lua_pushstring(L, value);
  lua_setfield(L, -2, key);
}

/* Sets what a type is called and, when it is an object or holds objects, which one they are: an index for core.type. */
static void set_type(lua_State *L, uint16_t index) {
  const struct hwc_type *type = hwc_api_type(index);
  char words[128];
  hwc_lua_type_words(words, sizeof(words), type);
  set_text(L, "type", words);
  while (type->kind == HWC_LIST || type->kind == HWC_MAP) {
    index = type->item;
    type = hwc_api_type(index);
  }
  if (type->kind != HWC_OBJECT) return;
  lua_pushinteger(L, index);
  lua_setfield(L, -2, "object");
}

/* { type =, object = }, or nil */
static void push_type(lua_State *L, uint16_t index) {
  if (index == HWC_NO_TYPE) {
    lua_pushnil(L);
    return;
  }
  lua_newtable(L);
  set_type(L, index);
}

static void push_field(lua_State *L, const struct hwc_field *field) {
  static const char *const places[] = {"path", "query", "header", "form", "body"};
  uint16_t i;
  lua_newtable(L);
  set_text(L, "name", hwc_api_text(field->name));
  set_text(L, "place", places[field->place]);
  set_type(L, field->type);
  set_text(L, "summary", hwc_api_text(field->summary));
  lua_pushboolean(L, field->flags & HWC_REQUIRED);
  lua_setfield(L, -2, "required");
  if (field->flags & HWC_HAS_MIN) {
    lua_pushinteger(L, (lua_Integer)field->min);
    lua_setfield(L, -2, "min");
  }
  if (field->flags & HWC_HAS_MAX) {
    lua_pushinteger(L, (lua_Integer)field->max);
    lua_setfield(L, -2, "max");
  }
  if (field->value_count == 0) return;
  lua_newtable(L);
  for (i = 0; i < field->value_count; i++) {
    lua_pushstring(L, hwc_api_value(field->first_value + i));
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, "values");
}

static void push_fields(lua_State *L, uint32_t first, uint16_t count) {
  uint16_t i;
  lua_createtable(L, count, 0);
  for (i = 0; i < count; i++) {
    push_field(L, hwc_api_field(first + i));
    lua_rawseti(L, -2, i + 1);
  }
}

/* "a=b;c=d" as a table */
static void push_pairs(lua_State *L, const char *text) {
  lua_newtable(L);
  while (*text != '\0') {
    size_t name = strcspn(text, "="), value = strcspn(text + name, ";");
    lua_pushlstring(L, text, name);
    lua_pushlstring(L, text + name + 1, value - 1);
    lua_rawset(L, -3);
    text += name + value;
    text += *text == ';';
  }
}

/* operation.name, .method, .path, .service, .summary, .content_type, .answer, .parameters, .body (fields),
 * .body_type, .response (types), .pages */
static int operation_index(lua_State *L) {
  const struct hwc_operation *row = hwc_lua_check_operation(L, 1);
  const char *key = luaL_checkstring(L, 2);
  const struct hwc_type *body = row->body == HWC_NO_TYPE ? NULL : hwc_api_type(row->body);
  if (strcmp(key, "name") == 0) lua_pushstring(L, hwc_api_text(row->name));
  else if (strcmp(key, "method") == 0) lua_pushstring(L, hwc_api_text(row->method));
  else if (strcmp(key, "path") == 0) lua_pushstring(L, hwc_api_text(row->path));
  else if (strcmp(key, "service") == 0) lua_pushstring(L, hwc_api_text(hwc_api_service(row->service)->name));
  else if (strcmp(key, "summary") == 0) lua_pushstring(L, hwc_api_text(row->summary));
  else if (strcmp(key, "content_type") == 0) lua_pushstring(L, hwc_api_text(row->content_type));
  else if (strcmp(key, "answer") == 0) lua_pushstring(L, row->answer == HWC_ANSWER_STREAM ? "stream" : "json");
  else if (strcmp(key, "pages") == 0 && hwc_api_text(row->pages)[0] != '\0') push_pairs(L, hwc_api_text(row->pages));
  else if (strcmp(key, "parameters") == 0) push_fields(L, row->first, row->count);
  else if (strcmp(key, "body") == 0 && body != NULL && body->kind == HWC_OBJECT)
    push_fields(L, body->first, body->count);
  else if (strcmp(key, "body_type") == 0) push_type(L, row->body);
  else if (strcmp(key, "response") == 0) push_type(L, row->response);
  else lua_pushnil(L);
  return 1;
}

static int operation_tostring(lua_State *L) {
  const struct hwc_operation *row = hwc_lua_check_operation(L, 1);
  lua_pushfstring(L, "%s.%s: %s %s", hwc_api_text(hwc_api_service(row->service)->name), hwc_api_text(row->name),
                  hwc_api_text(row->method), hwc_api_text(row->path));
  return 1;
}

static const struct hwc_service *check_service(lua_State *L, int index) {
  const struct hwc_service *service = hwc_service_find(hwc_lua_check_str(L, index));
  luaL_argcheck(L, service != NULL, index, "not a service");
  return service;
}

/* core.service(name) -> its own name, title | nil. Aliases are resolved. */
static int core_service(lua_State *L) {
  const struct hwc_service *service = hwc_service_find(hwc_lua_check_str(L, 1));
  if (service == NULL) return 0;
  lua_pushstring(L, hwc_api_text(service->name));
  lua_pushstring(L, hwc_api_text(service->title));
  return 2;
}

/* core.services() -> list of names, aliases after them */
static int core_services(lua_State *L) {
  const struct hwc_service *service;
  size_t i;
  int count = 0;
  uint16_t k;
  lua_newtable(L);
  for (i = 0; (service = hwc_api_service(i)) != NULL; i++) {
    lua_pushstring(L, hwc_api_text(service->name));
    lua_rawseti(L, -2, ++count);
  }
  for (i = 0; (service = hwc_api_service(i)) != NULL; i++)
    for (k = 0; k < service->alias_count; k++) {
      lua_pushstring(L, hwc_api_value(service->first_alias + k));
      lua_rawseti(L, -2, ++count);
    }
  return 1;
}

/* core.operation(service, name) -> operation | nil */
static int core_operation(lua_State *L) {
  const struct hwc_service *service = check_service(L, 1);
  const struct hwc_operation *row = hwc_operation_find(service, hwc_lua_check_str(L, 2));
  struct box *box;
  if (row == NULL) return 0;
  box = hwc_lua_box(L, HWC_LUA_OPERATION, sizeof(*box));
  box->row = row;
  return 1;
}

/* core.operations(service) -> list of names */
static int core_operations(lua_State *L) {
  const struct hwc_service *service = check_service(L, 1);
  uint16_t i;
  lua_createtable(L, service->operation_count, 0);
  for (i = 0; i < service->operation_count; i++) {
    lua_pushstring(L, hwc_api_text(hwc_api_operation(service->first_operation + i)->name));
    lua_rawseti(L, -2, i + 1);
  }
  return 1;
}

/* core.type(index) -> name, fields of an object; nothing when there is none of that index */
static int core_type(lua_State *L) {
  lua_Integer index = luaL_checkinteger(L, 1);
  const struct hwc_type *type = index >= 0 ? hwc_api_type((size_t)index) : NULL;
  if (type == NULL || type->kind != HWC_OBJECT) return 0;
  lua_pushstring(L, hwc_api_text(type->name));
  push_fields(L, type->first, type->count);
  return 2;
}

/* core.regions(service) -> list of ids */
static int core_regions(lua_State *L) {
  const struct hwc_service *service = check_service(L, 1);
  uint16_t i;
  lua_createtable(L, service->region_count, 0);
  for (i = 0; i < service->region_count; i++) {
    lua_pushstring(L, hwc_api_text(hwc_api_region(service->first_region + i)->id));
    lua_rawseti(L, -2, i + 1);
  }
  return 1;
}

/* core.region(service, id) -> list of endpoints | nil */
static int core_region(lua_State *L) {
  const struct hwc_service *service = check_service(L, 1);
  const struct hwc_region *region = hwc_region_find(service, hwc_lua_check_str(L, 2));
  uint16_t i;
  if (region == NULL) return 0;
  lua_createtable(L, region->endpoint_count, 0);
  for (i = 0; i < region->endpoint_count; i++) {
    lua_pushstring(L, hwc_api_value(region->first_endpoint + i));
    lua_rawseti(L, -2, i + 1);
  }
  return 1;
}

/* hwc_nearest takes plain data: the list stays at stack index 2. */
static struct hwc_str listed(const void *data, size_t i) {
  lua_State *L = *(lua_State *const *)data;
  struct hwc_str str;
  lua_rawgeti(L, 2, (int)i + 1);
  str = hwc_lua_to_str(L, -1);
  lua_pop(L, 1);
  return str;
}

/* core.nearest(word, list) -> the name that was probably meant | nil */
static int core_nearest(lua_State *L) {
  struct hwc_str word = hwc_lua_check_str(L, 1);
  long found;
  luaL_checktype(L, 2, LUA_TTABLE);
  found = hwc_nearest(word, hwc_rawlen(L, 2), listed, &L);
  if (found < 0) return 0;
  lua_rawgeti(L, 2, (int)found + 1);
  return 1;
}

void hwc_lua_open_operation(lua_State *L) {
  static const luaL_Reg meta[] = {{"__index", operation_index}, {"__tostring", operation_tostring}, {NULL, NULL}};
  static const luaL_Reg functions[] = {{"service", core_service},
                                       {"services", core_services},
                                       {"operation", core_operation},
                                       {"operations", core_operations},
                                       {"region", core_region},
                                       {"regions", core_regions},
                                       {"type", core_type},
                                       {"nearest", core_nearest},
                                       {NULL, NULL}};
  hwc_lua_class(L, HWC_LUA_OPERATION, NULL, meta);
  /* Calls may yield, and a C function cannot on LuaJIT: the Lua layer adds __call. */
  luaL_getmetatable(L, HWC_LUA_OPERATION);
  lua_setfield(L, -2, "operation_meta");
  luaL_setfuncs(L, functions, 0);
}
