/* A host of Lua that knows secrets without showing them: runs a script, and tells where in the process they still
 * stand.
 *
 * usage: wiping_host wipe|plain SCRIPT [ARGUMENT...]
 * With `wipe`, Lua's allocator overwrites what it frees, so that what is found was left by something else. The secrets
 * are made here and kept under a mask, so that no copy but the script's and the module's is in memory:
 *   secret(n)                   the n-th of 8 secrets, a string of 40 characters; the last has 400
 *   write_secret(path, ...)     writes a file of texts and, for numbers, of secrets
 *   set_secret(name, n)         puts one into the environment
 *   standing(n)                 in how many places of the writable memory a part of it stands, and where the first does
 */
#include <fcntl.h>
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include "standing.h"

#define SECRETS 8

static struct standing_secret secrets[SECRETS];

static void *plain_alloc(void *data, void *old, size_t old_size, size_t size) {
  (void)data, (void)old_size;
  if (size > 0) return realloc(old, size);
  free(old);
  return NULL;
}

static void *wiping_alloc(void *data, void *old, size_t old_size, size_t size) {
  void *fresh = size > 0 ? malloc(size) : NULL;
  (void)data;
  if (size > 0 && fresh == NULL) return NULL;
  if (old == NULL) return fresh; /* old_size tells a type then */
  if (fresh != NULL) memcpy(fresh, old, old_size < size ? old_size : size);
  standing_wipe(old, old_size);
  free(old);
  return fresh;
}

static int check_secret(lua_State *L, int index) {
  int n = (int)luaL_checkinteger(L, index) - 1;
  luaL_argcheck(L, n >= 0 && n < SECRETS, index, "no such secret");
  return n;
}

static int secret(lua_State *L) {
  char text[STANDING_LONGEST];
  int n = check_secret(L, 1);
  standing_unmask(text, &secrets[n]);
  lua_pushlstring(L, text, secrets[n].len);
  standing_wipe(text, sizeof(text));
  return 1;
}

static int write_secret(lua_State *L) {
  int fd = open(luaL_checkstring(L, 1), O_WRONLY | O_CREAT | O_TRUNC, 0600), i;
  char text[STANDING_LONGEST];
  if (fd < 0) return luaL_error(L, "cannot write");
  for (i = 2; i <= lua_gettop(L); i++) {
    const char *bytes = text;
    size_t len;
    if (lua_type(L, i) == LUA_TNUMBER) {
      int n = check_secret(L, i);
      standing_unmask(text, &secrets[n]);
      len = secrets[n].len;
    } else {
      bytes = luaL_checklstring(L, i, &len);
    }
    if (write(fd, bytes, len) != (ssize_t)len) return luaL_error(L, "cannot write");
  }
  standing_wipe(text, sizeof(text));
  close(fd);
  return 0;
}

static int set_secret(lua_State *L) {
  char text[STANDING_LONGEST + 1];
  int n = check_secret(L, 2);
  standing_unmask(text, &secrets[n]);
  text[secrets[n].len] = '\0';
  setenv(luaL_checkstring(L, 1), text, 1);
  standing_wipe(text, sizeof(text));
  return 0;
}

static int standing(lua_State *L) {
  char first[200];
  long places = standing_places(&secrets[check_secret(L, 1)], first);
  if (places < 0) return luaL_error(L, "nobody may look at this process");
  lua_pushinteger(L, (lua_Integer)places);
  lua_pushstring(L, first);
  return 2;
}

int main(int argc, char **argv) {
  int wipes = argc > 2 && strcmp(argv[1], "wipe") == 0, i;
  lua_State *L;
  if (argc < 3) return 2;
  for (i = 0; i < SECRETS; i++) standing_make(&secrets[i], i == SECRETS - 1 ? STANDING_LONGEST : 40);
  L = lua_newstate(wipes ? wiping_alloc : plain_alloc, NULL);
  if (L == NULL) return 2;
  luaL_openlibs(L);
  lua_register(L, "secret", secret);
  lua_register(L, "write_secret", write_secret);
  lua_register(L, "set_secret", set_secret);
  lua_register(L, "standing", standing);
  lua_createtable(L, argc, 0);
  for (i = 2; i < argc; i++) {
    lua_pushstring(L, argv[i]);
    lua_rawseti(L, -2, i - 2);
  }
  lua_setglobal(L, "arg");
  if (luaL_loadfile(L, argv[2]) != 0 || lua_pcall(L, 0, 0, 0) != 0) {
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    return 1;
  }
  lua_close(L);
  return 0;
}
