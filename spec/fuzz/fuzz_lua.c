/* Fuzz target for parsers written in Lua: runs spec/fuzz/lua/TARGET.lua, TARGET being the variable HWC_FUZZ_TARGET, in
 * Lua 5.4 with the binding linked in.
 *
 * The file gives a function of one string, which raises when something does not hold. libFuzzer is guided by the lines
 * that Lua runs: a hook counts each pair of lines that follow each other. The file is given a table: setenv(name, value
 * or nil), write(text) -> the path of a file with these bytes, json(text) -> is it JSON by the core's tokenizer. */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <unistd.h>

#include "fuzz.h"
#include "json.h"

#define MOST_MEMORY ((size_t)256 * 1024 * 1024)
#define MOST_STEPS 5000 /* of a thousand instructions each, for one input */
#define SLACK 512       /* KiB that a state may grow over all inputs */

int luaopen_huaweicloud_core(lua_State *L);
int LLVMFuzzerInitialize(int *argc, char ***argv);

/* libFuzzer sets these to zero before each input and takes what they hold for coverage. */
__attribute__((section("__libfuzzer_extra_counters"))) static uint8_t counters[1 << 15];

static lua_State *state;
static size_t memory, steps, inputs;
static unsigned last_line;
static int level; /* KiB in use once everything is loaded */
static char path[64];

static void *allocate(void *data, void *block, size_t old, size_t size) {
  void *moved = NULL;
  (void)data;
  if (block == NULL) old = 0;
  if (size == 0) {
    free(block);
  } else if (size > old && size - old > MOST_MEMORY - memory) {
    return NULL;
  } else if ((moved = realloc(block, size)) == NULL) {
    return NULL;
  }
  memory += size - old;
  return moved;
}

/* A number for a chunk: the same in every process, so that corpora can be compared. */
static unsigned chunk_number(const char *source) {
  static const char *last;
  static unsigned number;
  const char *c;
  if (source == last) return number;
  for (number = 2166136261u, c = source; *c != '\0'; c++) number = (number ^ (unsigned char)*c) * 16777619u;
  last = source;
  return number;
}

static void watch(lua_State *L, lua_Debug *ar) {
  unsigned line;
  uint8_t *counter;
  if (ar->event == LUA_HOOKCOUNT) {
    if (++steps > MOST_STEPS) luaL_error(L, "it runs for too long");
    return;
  }
  lua_getinfo(L, "S", ar);
  line = chunk_number(ar->source) + (unsigned)ar->currentline * 2654435761u;
  counter = &counters[((line ^ (last_line >> 1)) * 2246822519u) >> 17];
  if (*counter < 255) ++*counter;
  last_line = line;
}

static int host_setenv(lua_State *L) {
  const char *name = luaL_checkstring(L, 1), *value = luaL_optstring(L, 2, NULL);
  if (value == NULL) unsetenv(name);
  else setenv(name, value, 1);
  return 0;
}

static int host_write(lua_State *L) {
  size_t len;
  const char *text = luaL_checklstring(L, 1, &len);
  FILE *file = fopen(path, "wb");
  ASSERT(file != NULL && fwrite(text, 1, len, file) == len && fclose(file) == 0);
  lua_pushstring(L, path);
  return 1;
}

static int host_json(lua_State *L) {
  struct hwc_str text;
  struct hwc_json json;
  enum hwc_json_token token;
  text.ptr = luaL_checklstring(L, 1, &text.len);
  hwc_json_init(&json, text);
  do token = hwc_json_next(&json);
  while (token != HWC_JSON_BAD && token != HWC_JSON_END);
  lua_pushboolean(L, token == HWC_JSON_END);
  return 1;
}

static int add_traceback(lua_State *L) {
  luaL_traceback(L, L, luaL_tolstring(L, 1, NULL), 1);
  return 1;
}

static void require_success(lua_State *L, int status) {
  if (status == LUA_OK) return;
  fprintf(stderr, "does not hold: %s\n", lua_tostring(L, -1));
  abort();
}

static void remove_file(void) {
  unlink(path);
}

/* KiB in use after everything that nobody holds has gone. */
static int level_of(lua_State *L) {
  lua_gc(L, LUA_GCCOLLECT);
  lua_gc(L, LUA_GCCOLLECT);
  return lua_gc(L, LUA_GCCOUNT);
}

static void load_target(lua_State *L, const char *name) {
  static const luaL_Reg host[] = {{"setenv", host_setenv}, {"write", host_write}, {"json", host_json}, {NULL, NULL}};
  static const char paths[] = "package.path = 'lua/?.lua;lua/?/init.lua;tools/?.lua;spec/?.lua;' .. package.path";
  lua_pushcfunction(L, add_traceback);
  require_success(L, luaL_dostring(L, paths));
  luaL_requiref(L, "huaweicloud.core", luaopen_huaweicloud_core, 0);
  lua_pop(L, 1);
  lua_pushfstring(L, "spec/fuzz/lua/%s.lua", name);
  require_success(L, luaL_loadfile(L, lua_tostring(L, -1)));
  lua_remove(L, -2);
  luaL_newlib(L, host);
  require_success(L, lua_pcall(L, 1, 1, 1));
  if (!lua_isfunction(L, -1)) require_success(L, (lua_pushliteral(L, "the target gives no function"), LUA_ERRRUN));
}

/* A sanitizer's report about memory of Lua's, where a state that is never closed keeps it reachable, is a real one. */
int LLVMFuzzerInitialize(int *argc, char ***argv) {
  const char *name = getenv("HWC_FUZZ_TARGET"), *directory = getenv("TMPDIR");
  (void)argc, (void)argv;
  if (name == NULL) {
    fprintf(stderr, "HWC_FUZZ_TARGET is not set: give it the name of a file in spec/fuzz/lua\n");
    exit(2);
  }
  snprintf(path, sizeof(path), "%.32s/hwc_fuzz.%ld", directory != NULL ? directory : "/tmp", (long)getpid());
  atexit(remove_file);
  state = lua_newstate(allocate, NULL);
  ASSERT(state != NULL);
  luaL_openlibs(state);
  load_target(state, name);
  return 0;
}

/* On the stack: what adds a traceback, the function of the target. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  steps = 0;
  last_line = 0;
  lua_pushvalue(state, 2);
  lua_pushlstring(state, (const char *)data, size);
  lua_sethook(state, watch, LUA_MASKLINE | LUA_MASKCOUNT, 1000);
  require_success(state, lua_pcall(state, 1, 0, 1));
  lua_sethook(state, NULL, 0, 0);
  ASSERT(lua_gettop(state) == 2);
  /* What is loaded at first use, and what tables have grown to, is there after the first thousand. */
  if (++inputs % 1000 != 0) return 0;
  if (inputs == 1000) level = level_of(state);
  ASSERT(level_of(state) <= level + SLACK);
  return 0;
}
