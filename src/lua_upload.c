/* Opens the files of a form for an attempt, and hashes them in steps, so that a host is not held up. */
#include "lua_upload.h"

#include "lua_arguments.h"
#include "lua_identity.h"

#define UPLOAD "huaweicloud.upload"

struct upload_box {
  struct hwc_upload *upload; /* NULL once closed, or taken by a transfer */
};

struct hwc_upload *hwc_lua_check_upload(lua_State *L, int index) {
  struct upload_box *box;
  if (lua_isnoneornil(L, index)) return NULL;
  box = luaL_checkudata(L, index, UPLOAD);
  luaL_argcheck(L, box->upload != NULL, index, "the upload is closed");
  return box->upload;
}

void hwc_lua_take_upload(lua_State *L, int index) {
  struct upload_box *box = lua_touserdata(L, index);
  if (box != NULL) box->upload = NULL;
}

/* core.upload(arguments) -> upload | nothing, when the body is no form | nil, why */
static int core_upload(lua_State *L) {
  struct hwc_arguments *arguments = hwc_lua_check_arguments(L, 1);
  struct upload_box *box;
  struct hwc_error error;
  if (arguments->form == NULL) return 0;
  box = hwc_lua_box(L, UPLOAD, sizeof(*box));
  box->upload = hwc_upload_new(arguments->form, &error);
  return box->upload == NULL ? hwc_lua_fail(L, error.text) : 1;
}

/* upload:hash(scope, bytes) -> was that all | nil, why: reads on for the signature */
static int upload_hash(lua_State *L) {
  struct hwc_upload *upload = hwc_lua_check_upload(L, 1);
  struct hwc_error error;
  int done = 0;
  enum hwc_hash hash = hwc_lua_check_scope(L, 2)->algorithm->hash;
  luaL_argcheck(L, upload != NULL, 1, "expected an upload");
  if (hwc_upload_hash(upload, hash, (size_t)luaL_checknumber(L, 3), &done, &error) != HWC_OK)
    return hwc_lua_fail(L, error.text);
  lua_pushboolean(L, done);
  return 1;
}

/* upload:close(): closes the files; the same as __gc. */
static int upload_close(lua_State *L) {
  struct upload_box *box = luaL_checkudata(L, 1, UPLOAD);
  hwc_upload_free(box->upload);
  box->upload = NULL;
  return 0;
}

void hwc_lua_open_upload(lua_State *L) {
  static const luaL_Reg methods[] = {{"hash", upload_hash}, {"close", upload_close}, {NULL, NULL}};
  static const luaL_Reg meta[] = {{"__gc", upload_close}, {NULL, NULL}};
  static const luaL_Reg functions[] = {{"upload", core_upload}, {NULL, NULL}};
  hwc_lua_class(L, UPLOAD, methods, meta);
  luaL_setfuncs(L, functions, 0);
}
