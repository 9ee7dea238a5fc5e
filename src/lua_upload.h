/* The userdata "huaweicloud.upload": the body of one attempt that is read from files. */
#ifndef HWC_LUA_UPLOAD_H
#define HWC_LUA_UPLOAD_H

#include "lua_util.h"
#include "upload.h"

#pragma GCC visibility push(hidden)

/* The upload at `index`, NULL for nil. Raises when it is neither, or was taken before. */
struct hwc_upload *hwc_lua_check_upload(lua_State *L, int index);

/* Leaves the upload at `index` to the caller, who frees it. */
void hwc_lua_take_upload(lua_State *L, int index);

#pragma GCC visibility pop

#endif
