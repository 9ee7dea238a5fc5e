-- Compiles api files into the C file behind src/operation.h:
--
--   lua tools/compile_api.lua OUTPUT.c api/cfw.lua api/codeartscheck.lua api/oms.lua
--
-- Any Lua from 5.1 on, standard library only; the same input gives the same bytes. A mistake in an api file gives one
-- line that names the file, the operation or type, and the field; then there is no output file and the exit code is 1.
--
-- An api file is plain data and sees no globals. Each thing is a row that starts with its name, so a name that stands
-- twice is seen:
--
--   return {
--     service = "cfw", title = "Cloud Firewall",
--     aliases = { "firewall" },                              -- may be left out
--     groups = { { "things", "Things", summary = "A paragraph." } },   -- chapters of the reference; may be left out
--     regions = {
--       { "cn-north-4", "https://cfw.cn-north-4.myhuaweicloud.com" },   -- the preferred endpoint first
--     },
--     operations = {
--       { "list_things", "GET /v1/{project_id}/things/{kind}",
--         summary = "One line in our own words.",
--         params = {
--           { "kind", "path", "string", required = true, enum = { "old", "new" } },
--           { "limit", "query", "integer", required = true, min = 1, max = 1024, summary = "Records on a page." },
--           { "offset", "query", "integer" },
--           { "tag", "query", { list = "string" } },         -- sent once for each item
--         },
--         response = "ListThingsResponse",
--         pages = { records = "things", total = "total", limit = "limit", offset = "offset" } },
--     },
--     types = {
--       { "ListThingsResponse",
--         { "total", "int64" },
--         { "things", { list = "Thing" } } },
--       { "Thing",
--         { "name", "string", required = true, max = 64 },
--         { "parts", { map = "Thing" }, summary = "Parts by name." } },
--     },
--   }
--
-- operation   name, "METHOD /path"; summary, description (a paragraph), group, params, body, content_type (default
--             application/json), response, pages
-- params      name, place (path, query, header), type; then as a field. {project_id} and {domain_id} of a path
--             come from the client; declared and required they come from the arguments; declared and not required,
--             from the arguments or else from the client. Every other path parameter is required.
-- field       name, type; required = true, min, max, enum, summary. The body is written in the order of the fields.
--             min and max bound a number, the characters of a string or the items of a list.
-- types       any, string, integer, int64, number, boolean, file; the name of an object; { list = T }; { map = T }
-- body        an object, list, map or any. With content_type = "multipart/form-data" the fields of an object are the
--             parts of a form, and may be of type file.
-- response    a type, or "stream" for a download
-- pages       how a list is read page by page. Fields of the answer, with dots: records, total, next (marker of the
--             next page), more (is there one). Arguments: limit, offset (records before the page), marker (gets next),
--             and last = { { "next_date", "event_time", "hit_time" } }: the argument next_date gets the first of these
--             fields that the last record of the page has.

local directory = (arg and arg[0] or ""):match("^(.*/)") or "./"
package.path = directory .. "?.lua;" .. package.path

local read = require "api.read"
local rows = require "api.rows"
local emit = require "api.emit"

-- Writes a file in one go: a reader sees all of it or nothing.
local function write(path, text)
  local draft = path .. ".tmp"
  local handle, message = io.open(draft, "wb")
  if not handle then return nil, message end
  local ok
  ok, message = handle:write(text)
  if ok then ok, message = handle:close() else handle:close() end
  if ok then ok, message = os.rename(draft, path) end
  if not ok then os.remove(draft) end
  return ok, message
end

local function compile(output, files)
  local services, message = read.files(files)
  if not services then return nil, message end
  local made
  made, message = rows.make(services)
  if not made then return nil, message end
  return write(output, emit.c(made, services))
end

local function main(output, ...)
  -- An api file in the place of the output would be overwritten.
  if not output or not output:find("%.c$") or select("#", ...) == 0 then
    io.stderr:write("usage: lua tools/compile_api.lua OUTPUT.c API.lua...\n")
    return 1
  end
  local called, ok, message = pcall(compile, output, { ... })
  if called and ok then return 0 end
  os.remove(output) -- an older one would pass for the result
  io.stderr:write("compile_api: ", tostring(called and message or ok), "\n")
  return 1
end

os.exit(main(...), true)
