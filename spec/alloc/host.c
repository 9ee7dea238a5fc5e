/* A host of Lua whose allocations fail in turn: those of Lua, or those of C below it. Each run is a process that is
 * forked off a Lua state in which sections.lua has made all ready: it goes on while one fails, and once more while none
 * does. usage: host lua|c [all | SECTION NUMBER [forever]]; the environment names the services, see sections.lua */
#include "memory.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <sys/prctl.h>

#include "server.h"

#define SECTIONS "spec/alloc/sections.lua"

static enum memory_kind kind;
static struct server *server;
/* LuaJIT loses an object now and then whose second half it got no memory for. */
#define LUA_MAY_LEAVE (LUA_VERSION_NUM == 501 ? 256 : 0)

static long lua_bytes;
static const char *section;
static char reference[65536]; /* what the section gives when nothing fails */

/* ---- Lua's allocator */

/* Lua 5.4 collects garbage when it gets no memory, and asks once more, for the same. */
static struct {
  const void *old;
  size_t size;
  int pending;
} refused;

static void *allocate(void *data, void *old, size_t old_size, size_t size) {
  void *made;
  (void)data;
  if (old == NULL) old_size = 0;
  if (size == 0) {
    lua_bytes -= (long)old_size;
    MEMORY_REAL(free)(old);
    return NULL;
  }
  if (size > old_size) {
#if LUA_VERSION_NUM >= 502
    if (refused.pending && refused.old == old && refused.size == size) {
      refused.pending = 0;
      return NULL;
    }
#endif
    if (memory_fails(MEMORY_OF_LUA, size)) {
      refused.old = old;
      refused.size = size;
      refused.pending = !memory.forever;
      return NULL;
    }
  }
  made = MEMORY_REAL(realloc)(old, size);
  if (made == NULL) abort();
  lua_bytes += (long)size - (long)old_size;
  return made;
}

/* ---- what sections.lua calls */

/* attempt(function) -> did it return, what it returned or raised. Allocations fail meanwhile. */
static int attempt(lua_State *L) {
  int status;
  lua_settop(L, 1);
  luaL_checkstack(L, 50, NULL);
  if (memory.at != 0) memory.armed = kind;
  status = lua_pcall(L, 0, 1, 0);
  memory.armed = MEMORY_NONE;
  refused.pending = 0;
  lua_pushboolean(L, status == 0);
  lua_insert(L, 1);
  return 2;
}

/* port() -> that of a server that counts; requests() -> how many it heard */
static int port(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)server->port);
  return 1;
}

static int requests(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)server_counts(server).requests);
  return 1;
}

/* forever() -> do all allocations fail that follow the n-th */
static int forever(lua_State *L) {
  lua_pushboolean(L, memory.forever);
  return 1;
}

static const luaL_Reg functions[] = {
    {"attempt", attempt}, {"port", port}, {"requests", requests}, {"forever", forever}, {NULL, NULL}};

/* ---- one run */

/* What a forked process came to, for the one that waits for it. */
static struct outcome {
  enum memory_verdict verdict;
  unsigned long seen, failed;
  long blocks;
  char words[65536];
} * outcome;

static long usual_blocks = LONG_MAX; /* that are left when nothing failed */
static lua_State *ready;

/* Runs the section in the state that is ready, and closes that. */
static enum memory_verdict go_on(lua_State *L) {
  static const char *const names[] = {"done", "out", "vague"};
  int verdict, descriptors = files_next();
  lua_pushstring(L, reference);
  if (lua_pcall(L, 1, 2, 0) != 0) lua_pushliteral(L, "wrong"), lua_insert(L, -2);
  for (verdict = MEMORY_DONE; verdict < MEMORY_WRONG; verdict++)
    if (strcmp(lua_tostring(L, -2), names[verdict]) == 0) break;
  if (lua_isstring(L, -1)) snprintf(outcome->words, sizeof(outcome->words), "%s", lua_tostring(L, -1));
  lua_close(L);
  OPENSSL_thread_stop();
  if (lua_bytes > LUA_MAY_LEAVE || lua_bytes < 0) {
    snprintf(outcome->words, sizeof(outcome->words), "%ld bytes of Lua are left", lua_bytes);
    verdict = MEMORY_WRONG;
  }
  if (files_next() > descriptors) {
    snprintf(outcome->words, sizeof(outcome->words), "a descriptor is left open");
    verdict = MEMORY_WRONG;
  }
  return (enum memory_verdict)verdict;
}

/* Makes a state ready. */
static lua_State *prepare(void) {
  lua_State *L = lua_newstate(allocate, NULL);
  if (L == NULL) abort();
  luaL_openlibs(L);
#if LUA_VERSION_NUM == 501
  /* The interpreter alone: LuaJIT's compiler crashes when it gets no memory. */
  if (luaL_dostring(L, "jit.off()") != 0) abort();
#endif
  if (luaL_loadfile(L, SECTIONS) != 0) abort();
  lua_newtable(L);
#if LUA_VERSION_NUM >= 502
  luaL_setfuncs(L, functions, 0);
#else
  luaL_register(L, NULL, functions);
#endif
  lua_pushstring(L, section);
  lua_pushstring(L, kind == MEMORY_OF_LUA ? "lua" : "c");
  if (lua_pcall(L, 3, 1, 0) == 0) return L;
  fprintf(stderr, "%s\n", lua_tostring(L, -1));
  abort();
}

static void note_counts(void) {
  outcome->seen = memory.seen;
  outcome->failed = memory.failed;
  outcome->blocks = memory_blocks;
}

static enum memory_verdict run(void) {
  pid_t child;
  long left;
  int status;
  memory.armed = MEMORY_NONE; /* until attempt() */
  if (ready == NULL) ready = prepare();
  outcome->words[0] = '\0';
  child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    atexit(note_counts);
    outcome->verdict = go_on(ready);
    note_counts();
    _exit(0);
  }
  if (child < 0 || waitpid(child, &status, 0) != child) abort();
  memory.seen = outcome->seen;
  memory.failed = outcome->failed;
  /* luv ends the program for an error in a callback, after it has said what it was. */
  if (strcmp(section, "luv") == 0 && WIFEXITED(status) && WEXITSTATUS(status) == 255) return MEMORY_VAGUE;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    fprintf(stderr, "  %s\n", WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "it ended with a report");
    return MEMORY_WRONG;
  }
  if (memory.failed == 0 && outcome->verdict == MEMORY_DONE && reference[0] == '\0')
    snprintf(reference, sizeof(reference), "%s", outcome->words);
  if (memory.failed == 0 && outcome->blocks < usual_blocks) usual_blocks = outcome->blocks;
  if (outcome->verdict == MEMORY_WRONG) fprintf(stderr, "  %.400s\n", outcome->words);
  /* luv loses a block when it gets no memory for the second half of a handle. */
  left = outcome->blocks - usual_blocks - (strcmp(section, "luv") == 0);
  if (left > 0) fprintf(stderr, "  %ld blocks are left\n", left);
  return left > 0 ? MEMORY_WRONG : outcome->verdict;
}

/* ---- the sections, as cases */

/* lua-cjson ends the process when it gets no memory of C, and leaks its buffer when Lua raises an error in it. */
static void spare_cjson(void) {
  char line[600];
  FILE *maps;
  lua_State *L = luaL_newstate();
  luaL_openlibs(L);
  if (luaL_loadstring(L, "require 'cjson.safe'") != 0 || lua_pcall(L, 0, 0, 0) != 0) abort();
  maps = fopen("/proc/self/maps", "r");
  while (maps != NULL && fgets(line, sizeof(line), maps) != NULL) {
    char *end, *path = strchr(line, '/');
    if (strstr(line, "cjson") == NULL || strstr(line, " r-xp ") == NULL) continue;
    memory_spared = (const char *)strtoul(line, &end, 16);
    memory_spared_end = (const char *)strtoul(end + 1, NULL, 16);
    path[strcspn(path, "\n")] = '\0';
    /* It stays where it is. */
    if (dlopen(path, RTLD_NOW | RTLD_NODELETE) == NULL) abort();
  }
  if (maps == NULL || memory_spared == NULL) abort();
  fclose(maps);
  lua_close(L);
}

/* The names of the sections, which the file gives when it is asked for none; lives as long as the program. */
static size_t list_sections(struct memory_case *cases, size_t most) {
  size_t count = 0;
  lua_State *L = luaL_newstate();
  luaL_openlibs(L);
  if (luaL_loadfile(L, SECTIONS) != 0 || lua_pcall(L, 0, 1, 0) != 0) {
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    abort();
  }
  for (; count < most; count++) {
    lua_rawgeti(L, -1, (int)count + 1);
    if (lua_isnil(L, -1)) break;
    cases[count] = (struct memory_case){strdup(lua_tostring(L, -1)), run, NULL, 1};
    lua_pop(L, 1);
  }
  lua_close(L);
  return count;
}

static void begin(const struct memory_case *one) {
  section = one->name;
  outcome = mmap(NULL, sizeof(*outcome), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (outcome == MAP_FAILED) abort();
}

int main(int argc, char **argv) {
  static struct memory_case cases[64];
  size_t count;
  if (argc < 2 || (strcmp(argv[1], "lua") != 0 && strcmp(argv[1], "c") != 0)) {
    fprintf(stderr, "usage: %s lua|c [all | SECTION NUMBER [forever]]\n", argv[0]);
    return 2;
  }
  kind = strcmp(argv[1], "lua") == 0 ? MEMORY_OF_LUA : MEMORY_OF_C;
  server = server_start();
  spare_cjson();
  count = list_sections(cases, 64);
  memory_begin_case = begin;
  memory_stride = 8;
  memory_one_only = LUA_VERSION_NUM == 501; /* LuaJIT itself crashes when it gets no memory again and again */
  memory_cases(cases, count, argc - 1, argv + 1);
  server_stop(server);
  return test_done();
}
