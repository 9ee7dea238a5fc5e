rockspec_format = "3.0"
package = "huaweicloud"
version = "scm-1"

-- There is no public home yet: `luarocks make` in a checkout builds that checkout.
source = {
  url = "git+file://.",
}

description = {
  summary = "Huawei Cloud for Lua: signed, non-blocking calls of CFW, OMS, CodeArts Check and any other service",
  detailed = [[
    A Lua module on a C core. Requests are signed by OpenSSL and carried by libcurl; pagination, waiting, retries and
    credential chains are Lua on top. The same plain calls block in a script and suspend a coroutine in OpenResty,
    Neovim, luv and cqueues programs.
  ]],
  license = "MIT",
  maintainer = "Huawei Cloud for Lua contributors",
  labels = { "cloud", "sdk", "http", "openresty", "neovim" },
}

supported_platforms = { "linux", "macosx" }

dependencies = {
  "lua >= 5.1, < 5.5",
  "lua-cjson >= 2.1.0",
}

-- By library only: LuaRocks does not look for headers in Debian's multiarch directories, the Makefile finds them.
external_dependencies = {
  CURL = { library = "curl" },
  CRYPTO = { library = "crypto" },
  Z = { library = "z" },
}

build = {
  type = "make",
  variables = {
    LUA = "$(LUA)",
    LUA_INCDIR = "$(LUA_INCDIR)",
    INST_LIBDIR = "$(LIBDIR)",
    INST_LUADIR = "$(LUADIR)",
  },
  build_variables = {
    CFLAGS = "$(CFLAGS)",
    LIBFLAG = "$(LIBFLAG)",
    CURL_INCDIR = "$(CURL_INCDIR)",
    CURL_LIBDIR = "$(CURL_LIBDIR)",
    CRYPTO_INCDIR = "$(CRYPTO_INCDIR)",
    CRYPTO_LIBDIR = "$(CRYPTO_LIBDIR)",
    Z_INCDIR = "$(Z_INCDIR)",
    Z_LIBDIR = "$(Z_LIBDIR)",
  },
}

test = {
  type = "command",
  command = "make test",
}
