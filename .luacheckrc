-- What runs on Lua 5.4 and on LuaJIT: globals of either may be used (each use guards itself).
std = "max"
max_line_length = 120
cache = false

-- Callbacks and methods take what their caller gives, used or not.
unused_args = false

exclude_files = { "build", "lua_modules" }

-- One row per operation: as long as it needs to be.
files["api"] = { max_line_length = false }

-- Editor stubs: declarations without code.
files["lua/huaweicloud/types"] = { max_line_length = false, ignore = { "1", "2", "6" } }

-- An annotation is one line.
files["lua/huaweicloud/init.lua"] = { max_comment_line_length = false }

-- The module asks whether it runs inside nginx or Neovim; the emulator is nginx.
files["lua/huaweicloud"] = { read_globals = { "vim", ngx = { other_fields = true } } }
files["emulator"] = { std = "max+ngx_lua", read_globals = { ngx = { other_fields = true } } }

files["bench"] = { read_globals = { "vim", ngx = { other_fields = true } } }
files["examples/nvim"] = { globals = { "vim" } }
files["spec"] = { std = "max+busted", read_globals = { "vim", ngx = { other_fields = true } } }
-- Golden requests stand there as they go out.
files["spec/wire"] = { max_line_length = false }
-- Runs inside nginx.
files["examples/nginx"] = { std = "max+ngx_lua" }
files["spec/hosts/nginx"] = { std = "max+ngx_lua" }
files["spec/load"] = { std = "max+ngx_lua" }
files["rockspec"] = { std = "rockspec" }
