/* The userdata "huaweicloud.draft": where a download to a path is written. */
#include <stdio.h>
#include <string.h>

#include "digest.h"
#include "draft.h"
#include "lua_util.h"

#define DRAFT "huaweicloud.draft"

struct draft_box {
  struct hwc_draft draft;
  int open; /* so that __gc can tell a box that was never filled */
};

static struct hwc_draft *check_draft(lua_State *L) {
  struct draft_box *box = luaL_checkudata(L, 1, DRAFT);
  luaL_argcheck(L, box->open && box->draft.fd >= 0, 1, "the draft is closed");
  return &box->draft;
}

/* core.draft(path) -> draft | nil, why */
static int core_draft(lua_State *L) {
  struct hwc_str path = hwc_lua_check_str(L, 1);
  struct draft_box *box = hwc_lua_box(L, DRAFT, sizeof(*box));
  unsigned char bytes[8];
  struct hwc_buf nonce;
  struct hwc_error error;
  enum hwc_code code;
  if (strlen(path.ptr) != path.len) return hwc_lua_fail(L, "must not hold zero bytes");
  hwc_draft_init(&box->draft);
  box->open = 1;
  hwc_buf_init(&nonce, 2 * sizeof(bytes));
  code = hwc_random_bytes(bytes, sizeof(bytes));
  if (code == HWC_OK) code = hwc_hex(&nonce, bytes, sizeof(bytes));
  if (code == HWC_OK) code = hwc_draft_open(&box->draft, path.ptr, hwc_buf_text(&nonce), &error);
  else snprintf(error.text, sizeof(error.text), "libcrypto or memory failed");
  hwc_buf_free(&nonce);
  return code == HWC_OK ? 1 : hwc_lua_fail(L, error.text);
}

static int finish(lua_State *L, enum hwc_code code, const struct hwc_error *error) {
  if (code != HWC_OK) return hwc_lua_fail(L, error->text);
  lua_pushboolean(L, 1);
  return 1;
}

/* draft:write(bytes) -> true | nil, why */
static int draft_write(lua_State *L) {
  struct hwc_error error;
  struct hwc_draft *draft = check_draft(L);
  return finish(L, hwc_draft_write(draft, hwc_lua_check_str(L, 2), &error), &error);
}

/* draft:rewind() -> true | nil, why: empties it */
static int draft_rewind(lua_State *L) {
  struct hwc_error error;
  return finish(L, hwc_draft_rewind(check_draft(L), &error), &error);
}

/* draft:commit() -> true | nil, why: moves it to its place */
static int draft_commit(lua_State *L) {
  struct hwc_error error;
  return finish(L, hwc_draft_commit(check_draft(L), &error), &error);
}

/* draft:close(): removes it unless it was committed; the same as __gc. */
static int draft_close(lua_State *L) {
  struct draft_box *box = luaL_checkudata(L, 1, DRAFT);
  if (box->open) hwc_draft_close(&box->draft);
  box->open = 0;
  return 0;
}

void hwc_lua_open_draft(lua_State *L) {
  static const luaL_Reg methods[] = {
      {"write", draft_write}, {"rewind", draft_rewind}, {"commit", draft_commit}, {"close", draft_close}, {NULL, NULL}};
  static const luaL_Reg meta[] = {{"__gc", draft_close}, {NULL, NULL}};
  static const luaL_Reg functions[] = {{"draft", core_draft}, {NULL, NULL}};
  hwc_lua_class(L, DRAFT, methods, meta);
  luaL_setfuncs(L, functions, 0);
}
