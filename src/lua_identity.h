/* The userdata that say whom a client calls and as whom: endpoint, credentials, transport options. */
#ifndef HWC_LUA_IDENTITY_H
#define HWC_LUA_IDENTITY_H

#include "credentials.h"
#include "endpoint.h"
#include "http.h"
#include "sign.h"
#include "lua_util.h"

#pragma GCC visibility push(hidden)

/* Each returns what stands at `index` and raises when it is something else. */
struct hwc_endpoint *hwc_lua_check_endpoint(lua_State *L, int index);
struct hwc_credentials *hwc_lua_check_credentials(lua_State *L, int index);
const struct hwc_http_options *hwc_lua_check_options(lua_State *L, int index);
const struct hwc_scope *hwc_lua_check_scope(lua_State *L, int index);

/* Fills the secrets of empty credentials from the string fields ak, sk, security_token and token of the table at
 * `index`. Returns 0, or -1 with words in `why`. */
int hwc_lua_read_credentials(lua_State *L, int index, struct hwc_credentials *credentials, char *why, size_t size);

/* Pushes empty credentials. */
struct hwc_credentials *hwc_lua_new_credentials(lua_State *L);

#pragma GCC visibility pop

#endif
