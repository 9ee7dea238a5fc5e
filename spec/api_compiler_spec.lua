-- The compiler of the api files: what it makes of every feature, and what it refuses.

local COMPILER = "tools/compile_api.lua"
local FLAGS = "-std=c99 -Wall -Wextra -Wshadow -Wconversion -Wpedantic -Werror -Isrc"
local RUNNING = jit and "luajit" or "lua5.4"

local dir

-- Runs a shell command. Returns what it wrote (both streams) and its exit code.
local function run(command, ...)
  local pipe = assert(io.popen("{ " .. command:format(...) .. "; } 2>&1; echo \"$?\""))
  local out, code = pipe:read("*a"):match("^(.-)(%d+)\n$")
  pipe:close()
  return out, tonumber(code)
end

local function present(...)
  local found = {}
  for _, name in ipairs { ... } do
    if select(2, run("command -v %s", name)) == 0 then found[#found + 1] = name end
  end
  return found
end

local function write(name, text)
  local handle = assert(io.open(dir .. "/" .. name, "wb"))
  handle:write(text)
  handle:close()
end

local function slurp(name)
  local handle = io.open(dir .. "/" .. name, "rb")
  if not handle then return nil end
  local text = handle:read("*a")
  handle:close()
  return text
end

-- Compiles an api text to out.c as a user does. File names in messages are without the directory.
local function compile(text, interpreter)
  write("bad.lua", text)
  return run("root=$PWD; cd %s && %s \"$root\"/%s out.c bad.lua", dir, interpreter or RUNNING, COMPILER)
end

-- Prints all rows as operation.h gives them.
local READER = [[
#include "operation.h"
#include <stdio.h>
static void print_type(size_t index) {
  const struct hwc_type *type = hwc_api_type(index);
  if (type == NULL) {
    printf("-");
  } else if (type->kind == HWC_LIST || type->kind == HWC_MAP) {
    printf(type->kind == HWC_LIST ? "list " : "map ");
    print_type(type->item);
  } else {
    printf("%s", hwc_api_text(type->name));
  }
}
static void print_fields(uint32_t first, uint32_t count) {
  static const char *const places[] = {"path", "query", "header", "form", "body"};
  uint32_t i, j;
  for (i = first; i < first + count; i++) {
    const struct hwc_field *field = hwc_api_field(i);
    printf("  %s %s ", hwc_api_text(field->name), places[field->place]);
    print_type(field->type);
    if (field->flags & HWC_INT64) printf(" int64");
    if (field->flags & HWC_REQUIRED) printf(" required");
    if (field->flags & HWC_HAS_MIN) printf(" min=%lld", (long long)field->min);
    if (field->flags & HWC_HAS_MAX) printf(" max=%lld", (long long)field->max);
    for (j = 0; j < field->value_count; j++) printf(" =%s", hwc_api_value(field->first_value + j));
    printf(" '%s'\n", hwc_api_text(field->summary));
  }
}
static void print_operation(const struct hwc_operation *op) {
  printf(" %s: %s %s '%s' %s body ", hwc_api_text(op->name), hwc_api_text(op->method), hwc_api_text(op->path),
         hwc_api_text(op->summary), hwc_api_text(op->content_type));
  print_type(op->body);
  printf(" answer ");
  if (op->answer == HWC_ANSWER_STREAM) printf("stream ");
  print_type(op->response);
  printf(" of %s\n", hwc_api_text(hwc_api_service(op->service)->name));
  if (hwc_api_text(op->pages)[0] != '\0') printf("  pages %s\n", hwc_api_text(op->pages));
  print_fields(op->first, op->count);
}
int main(void) {
  const struct hwc_service *service;
  const struct hwc_type *type;
  uint32_t i, j, n;
  for (n = 0; (service = hwc_api_service(n)) != NULL; n++) {
    printf("%s '%s'", hwc_api_text(service->name), hwc_api_text(service->title));
    for (i = 0; i < service->alias_count; i++) printf(" alias %s", hwc_api_value(service->first_alias + i));
    printf("\n");
    for (i = 0; i < service->region_count; i++) {
      const struct hwc_region *region = hwc_api_region(service->first_region + i);
      printf(" region %s", hwc_api_text(region->id));
      for (j = 0; j < region->endpoint_count; j++) printf(" %s", hwc_api_value(region->first_endpoint + j));
      printf("\n");
    }
    for (i = 0; i < service->operation_count; i++) print_operation(hwc_api_operation(service->first_operation + i));
  }
  for (n = 0; (type = hwc_api_type(n)) != NULL; n++) {
    if (type->kind != HWC_OBJECT) continue;
    printf("type %s\n", hwc_api_text(type->name));
    print_fields(type->first, type->count);
  }
  return 0;
}
]]

-- Compiles a generated file with a C compiler and reads its rows back.
local function read_back(c_file, cc)
  write("reader.c", READER)
  local out, code = run("%s %s -o %s/reader %s/reader.c src/operation.c %s/%s", cc, FLAGS, dir, dir, dir, c_file)
  assert.equal("", out)
  assert.equal(0, code)
  return (run("%s/reader", dir))
end

local EVERYTHING = [[
return {
  service = "things", title = "Things \"of\" all\\kinds", aliases = { "stuff", "gear" },
  regions = {
    { "zz-north-1", "https://things.zz-north-1.example.com" },
    { "aa-south-1", "https://things.aa-south-1.example.com", "https://things.aa-south-1.example.cn" },
  },
  operations = {
    { "upload_thing", "POST /v1/{project_id}/things/import", content_type = "multipart/form-data", body = "Upload" },
    { "show_thing", "GET /v1/{project_id}/things/{thing_id}/{number}/a.b",
      summary = "Shows one thing: what??/ \"for\", 5 \195\188.",
      params = {
        { "number", "path", "int64", required = true, min = -9007199254740992, max = 9007199254740992 },
        { "thing_id", "path", "string", required = true, min = 0, max = 255, enum = { "1st", "2nd" } },
        { "project_id", "path", "string", max = 64, summary = "Project." },
        { "tag", "query", { list = "string" }, min = 1, max = 10 },
        { "ids", "query", { list = "int64" } },
        { "kind", "query", "integer", enum = { -1, 0, 2.0 } },
        { "deep", "query", "boolean" },
        { "share", "query", "number", min = -0, max = 100 },
        { "X-Language", "header", "string", enum = { "en-us", "zh-cn" } },
      },
      response = "Thing" },
    { "save_form", "POST /v1/things/form", content_type = "multipart/form-data",
      params = { { "file", "form", "file", required = true }, { "note", "form", "string" } } },
    { "save_pairs", "POST /v1/things/pairs", content_type = "application/x-www-form-urlencoded", body = "Pair" },
    { "replace_things", "PUT /", body = { list = "Thing" }, content_type = "application/json;charset=UTF-8",
      response = { map = { list = "Thing" } } },
    { "patch_anything", "PATCH /v1/{domain_id}/any", body = "any", response = "any" },
    { "download_thing", "GET /v1/download", response = "stream" },
    { "list_pairs", "POST /v1/pairs", body = "Range", response = "Pairs",
      params = { { "after", "query", "string" }, { "since", "query", "int64" } },
      pages = { records = "found.pairs", total = "found.total", next = "found.next", more = "found.more",
        limit = "limit", offset = "offset", marker = "after",
        last = { { "since", "at", "to" }, { "name", "state" } } } },
    { "count_things", "HEAD /v1/count", response = "integer" },
    { "delete_things", "DELETE /v1/things", body = { map = "string" } },
  },
  types = {
    { "Thing",
      { "name", "string", required = true, min = 1, max = 64, summary = "Its name." },
      { "parts", { list = "Thing" }, max = 5 },
      { "grid", { list = { list = "number" } } },
      { "by_name", { map = { list = "Pair" } } },
      { "switches", { map = "boolean" } },
      { "size", "int64", min = 0 },
      { "blob", "any" },
      { "pair", "Pair" },
      { "state", "string", enum = { "on", "off" } } },
    { "Pair",
      { "Content-Type", "string" },
      { "at", "integer", min = -2147483648, max = 2147483647 },
      { "to", "integer" },
      { "state", "string", enum = { "on", "off" } } },
    { "Upload", { "file", "file", required = true }, { "name", "string" } },
    { "Range", { "limit", "integer" }, { "offset", "int64" }, { "name", "string" } },
    { "Pairs", { "found", "PairPage" } },
    { "PairPage", { "pairs", { list = "Pair" } }, { "total", "int64" }, { "next", "string" }, { "more", "boolean" } },
  },
}
]]

local EVERYTHING_READ = [[
things 'Things "of" all\kinds' alias stuff alias gear
 region aa-south-1 https://things.aa-south-1.example.com https://things.aa-south-1.example.cn
 region zz-north-1 https://things.zz-north-1.example.com
 count_things: HEAD /v1/count '' application/json body - answer integer of things
 delete_things: DELETE /v1/things '' application/json body map string answer - of things
 download_thing: GET /v1/download '' application/json body - answer stream - of things
 list_pairs: POST /v1/pairs '' application/json body Range answer Pairs of things
  pages last=since=at,to name=state;limit=limit;marker=after;more=found.more;next=found.next;]] ..
  [[offset=offset;records=found.pairs;total=found.total
  after query string ''
  since query integer int64 ''
 patch_anything: PATCH /v1/{domain_id}/any '' application/json body any answer any of things
 replace_things: PUT / '' application/json;charset=UTF-8 body list Thing answer map list Thing of things
 save_form: POST /v1/things/form '' multipart/form-data body - answer - of things
  file form file required ''
  note form string ''
 save_pairs: POST /v1/things/pairs '' application/x-www-form-urlencoded body Pair answer - of things
 show_thing: GET /v1/{project_id}/things/{thing_id}/{number}/a.b ]] ..
  "'Shows one thing: what??/ \"for\", 5 \195\188.'" .. [[ application/json body - answer Thing of things
  number path integer int64 required min=-9007199254740992 max=9007199254740992 ''
  thing_id path string required min=0 max=255 =1st =2nd ''
  project_id path string max=64 'Project.'
  tag query list string min=1 max=10 ''
  ids query list integer int64 ''
  kind query integer =-1 =0 =2 ''
  deep query boolean ''
  share query number min=0 max=100 ''
  X-Language header string =en-us =zh-cn ''
 upload_thing: POST /v1/{project_id}/things/import '' multipart/form-data body Upload answer - of things
type Pair
  Content-Type body string ''
  at body integer min=-2147483648 max=2147483647 ''
  to body integer ''
  state body string =on =off ''
type PairPage
  pairs body list Pair ''
  total body integer int64 ''
  next body string ''
  more body boolean ''
type Pairs
  found body PairPage ''
type Range
  limit body integer ''
  offset body integer int64 ''
  name body string ''
type Thing
  name body string required min=1 max=64 'Its name.'
  parts body list Thing max=5 ''
  grid body list list number ''
  by_name body map list Pair ''
  switches body map boolean ''
  size body integer int64 min=0 ''
  blob body any ''
  pair body Pair ''
  state body string =on =off ''
type Upload
  file body file required ''
  name body string ''
]]

-- An api text of one operation and one type; `parts` replaces pieces of it.
local function api(parts)
  return ([[return { service = "x", title = "X"%s,
    regions = { %s },
    operations = { %s },
    types = { %s, %s },
  } ]]):format(parts.head or "", parts.regions or '{ "r-1", "https://x.r-1.example.com" }',
    parts.operations or ('{ "op", %s, response = "T", params = { %s }, %s }'):format(
      parts.line or '"GET /v1"', parts.params or "", parts.op or ""),
    parts.answer or '{ "T", { "n", "string" } }', parts.types or "")
end

local function field(text)
  return api { types = '{ "U", { ' .. text .. ' } }', op = 'body = "U"', line = '"POST /v1"' }
end

local function param(text, line)
  return api { params = "{ " .. text .. " }", line = line }
end

-- An operation with the arguments limit, offset and name, and an answer of list, n and s.
local function paged(text)
  return api {
    params = '{ "limit", "query", "integer" }, { "offset", "query", "integer" }, { "name", "query", "string" }',
    op = 'pages = { ' .. text .. ' }',
    types = '{ "R", { "s", "string" } }',
    answer = '{ "T", { "n", "integer" }, { "s", "string" }, { "list", { list = "R" } } }',
  }
end

local function grouped(groups, op)
  return api { head = ", groups = { " .. groups .. " }", op = op }
end

local PAGES = "bad.lua: operation op: pages: "
local P, U = "bad.lua: operation op, parameter a: ", "bad.lua: type U, field f: "
local LINE_A = '"GET /v1/{a}"'

-- { what is wrong, api text, message; ".*" in it stands for what each Lua says in its own words }
local REFUSED = {
  { "a syntax error", "return {", "cannot load: bad.lua:1: .*" },
  { "a runtime error", "return ({}).none.at_all", "cannot run: bad.lua:1: .*" },
  { "the use of a global", "os.exit(0)", "cannot run: bad.lua:1: .*os.*" },
  { "bytecode", "\27Lua", "bad.lua: is not Lua text" },
  { "no table", "return 5", "bad.lua: must be a table, not 5" },
  { "a named alias", api { head = ', aliases = { a = "y" }' }, 'bad.lua: aliases: unknown key "a"' },
  { "a named region", api { regions = 'a = {}' }, 'bad.lua: regions: unknown key "a"' },
  { "a named operation", api { operations = 'a = {}' }, 'bad.lua: operations: unknown key "a"' },
  { "a named parameter", api { params = 'a = {}' }, 'bad.lua: operation op, params: unknown key "a"' },
  { "a named type", api { types = 'a = {}' }, 'bad.lua: types: unknown key "a"' },
  { "an unknown key of the service", api { head = ", operation = {}" }, 'bad.lua: unknown key "operation"' },
  { "a missing part", 'return { service = "x", title = "X", regions = {}, operations = {} }',
    "bad.lua: types is missing" },
  { "a part of the wrong type", api { head = ', aliases = "y"' }, 'bad.lua: aliases must be a table, not "y"' },
  { "a bad service name", (api {}:gsub('"x"', '"Bad name"', 1)), 'bad.lua: bad service "Bad name"' },
  { "a bad alias", api { head = ', aliases = { "Y" }' }, 'bad.lua: bad alias "Y"' },
  { "an alias that is taken", api { head = ', aliases = { "x" }' }, 'bad.lua: the name "x" is taken by bad.lua' },

  { "a group without title", grouped('{ "g" }', 'group = "g"'), "bad.lua: group g: title must be a string, not nil" },
  { "a group that stands twice", grouped('{ "g", "G" }, { "g", "H" }', 'group = "g"'),
    'bad.lua: group "g" stands twice' },
  { "a group of nothing", grouped('{ "g", "G" }, { "h", "H" }', 'group = "g"'),
    "bad.lua: group h: no operation is in it" },
  { "an operation of no group", grouped('{ "g", "G" }', ""), "bad.lua: operation op: group is missing" },
  { "an unknown group", grouped('{ "g", "G" }', 'group = "h"'), 'bad.lua: operation op: unknown group "h"' },

  { "pages without records", paged 'limit = "limit", offset = "offset"', PAGES .. "records and limit are needed" },
  { "pages without a limit", paged 'records = "list", offset = "offset"', PAGES .. "records and limit are needed" },
  { "pages without a way on", paged 'records = "list", limit = "limit", marker = "name"',
    PAGES .. "either an offset, or a marker and the next one" },
  { "an unknown key of pages", paged 'records = "list", limit = "limit", page = "offset"',
    PAGES .. "unknown key page" },
  { "a key of pages of the wrong type", paged 'records = 5', PAGES .. "records must be a string" },
  { "pages of records that are not there", paged 'records = "n.list", limit = "limit", offset = "offset"',
    PAGES .. 'there is no field "n.list"' },
  { "pages of records that are no list", paged 'records = "n", limit = "limit", offset = "offset"',
    PAGES .. 'field "n" is of type integer, not list' },
  { "pages of a total that is no number", paged 'records = "list", limit = "limit", offset = "offset", total = "s"',
    PAGES .. 'field "s" is of type string, not integer' },
  { "pages of an argument that is not there", paged 'records = "list", limit = "limit", offset = "ofset"',
    PAGES .. 'there is no argument "ofset"' },
  { "pages of an argument of the wrong type", paged 'records = "list", limit = "name", offset = "offset"',
    PAGES .. 'argument "name" is of type string, not integer' },
  { "an argument from a field that is not there",
    paged 'records = "list", limit = "limit", offset = "offset", last = { { "name", "s", "m" } }',
    PAGES .. 'there is no field "m"' },
  { "an argument from a field of another type",
    paged 'records = "list", limit = "limit", offset = "offset", last = { { "limit", "s" } }',
    PAGES .. 'field "s" is of type string, not integer' },
  { "an argument from no field", paged 'records = "list", limit = "limit", offset = "offset", last = { "name" }',
    PAGES .. "last holds rows of an argument and its fields" },

  { "a region without endpoint", api { regions = '{ "r-1" }' }, "bad.lua: region r-1: has no endpoint" },
  { "an endpoint without TLS", api { regions = '{ "r-1", "http://x.example.com" }' },
    'bad.lua: region r-1: endpoint "http://x.example.com" is not https:// and a host' },
  { "an endpoint with a path", api { regions = '{ "r-1", "https://x.example.com/" }' },
    'bad.lua: region r-1: endpoint "https://x.example.com/" is not https:// and a host' },
  { "an endpoint that stands twice", api { regions = '{ "r-1", "https://x.example.com", "https://x.example.com" }' },
    'bad.lua: region r-1: endpoint "https://x.example.com" stands twice' },
  { "a region that stands twice",
    api { regions = '{ "r-1", "https://x.example.com" }, { "r-1", "https://y.example.com" }' },
    'bad.lua: region "r-1" stands twice' },
  { "a bad region id", api { regions = '{ "R 1", "https://x.example.com" }' }, 'bad.lua: region R 1: bad id "R 1"' },
  { "an unknown key of a region", api { regions = '{ "r-1", "https://x.example.com", default = true }' },
    'bad.lua: region r-1: unknown key "default"' },

  { "an operation without name", api { operations = '{ 5, "GET /" }' },
    "bad.lua: operation without a name: name must be a string, not 5" },
  { "a bad operation name", api { operations = '{ "ListX", "GET /" }' },
    'bad.lua: operation ListX: bad name "ListX"' },
  { "an operation that stands twice", api { operations = '{ "op", "GET /" }, { "op", "PUT /" }' },
    'bad.lua: operation "op" stands twice' },
  { "an operation in the wrong form", api { operations = '"op"' },
    'bad.lua: operation without a name: must be a table, not "op"' },
  { "an unknown key of an operation", api { op = "reponse = 1" }, 'bad.lua: operation op: unknown key "reponse"' },
  { "a value too many", api { op = '"T"' }, 'bad.lua: operation op: one value too many: "T"' },
  { "a bad request line", api { line = '"GET"' },
    'bad.lua: operation op: bad request line "GET": it is "METHOD /path"' },
  { "a bad method", api { line = '"FETCH /v1"' }, 'bad.lua: operation op: bad method "FETCH"' },
  { "a path without slash", api { line = '"GET v1"' },
    'bad.lua: operation op: bad path "v1": it must start with a slash' },
  { "an empty segment", api { line = '"GET /v1//x"' }, 'bad.lua: operation op: bad path "/v1//x": segment ""' },
  { "a slash at the end", api { line = '"GET /v1/"' }, 'bad.lua: operation op: bad path "/v1/": segment ""' },
  { "a way up", api { line = '"GET /v1/.."' }, 'bad.lua: operation op: bad path "/v1/..": segment ".."' },
  { "a query in the path", api { line = '"GET /v1?a=b"' },
    'bad.lua: operation op: bad path "/v1?a=b": segment "v1?a=b"' },
  { "a torn placeholder", api { line = '"GET /v1/{a"' }, 'bad.lua: operation op: bad path "/v1/{a": segment "{a"' },
  { "a placeholder without parameter", api { line = LINE_A },
    "bad.lua: operation op: {a} of the path has no path parameter" },
  { "a placeholder with a query parameter", param('"a", "query", "string"', LINE_A),
    "bad.lua: operation op: {a} of the path has no path parameter" },
  { "a path parameter without placeholder", param('"a", "path", "string", required = true'),
    P .. "the path has no {a}" },
  { "a path parameter that may be left out", param('"a", "path", "string"', LINE_A),
    P .. "a path parameter must be required" },
  { "a summary of two lines", api { op = 'summary = "a\\nb"' },
    'bad.lua: operation op: summary holds a control character: "a?b"' },
  { "an empty summary", api { op = 'summary = ""' }, "bad.lua: operation op: summary is empty" },
  { "a summary that is too long", api { op = ('summary = "%s"'):format(("x"):rep(1024)) },
    "bad.lua: operation op: summary has 1024 bytes, the most is 1023" },
  { "an unknown content type", api { op = 'content_type = "text/plain"' },
    'bad.lua: operation op: unknown content_type "text/plain"' },
  { "an unknown body", api { op = 'body = "Nobody"' }, 'bad.lua: operation op, body: unknown type "Nobody"' },
  { "a string as body", api { op = 'body = "string"' }, "bad.lua: operation op: a body cannot be of type string" },
  { "an unknown response", api { operations = '{ "op", "GET /", response = "Nobody" }' },
    'bad.lua: operation op, response: unknown type "Nobody"' },
  { "a file as response", api { operations = '{ "op", "GET /", response = "file" }' },
    "bad.lua: operation op, response: a file is sent only in the body of its operation" },

  { "a parameter in the wrong form", api { params = '"a"' },
    'bad.lua: operation op, parameter without a name: must be a table, not "a"' },
  { "a parameter without type", param('"a", "query"'), P .. "the type is missing" },
  { "a bad parameter name", param('"a b", "query", "string"'),
    'bad.lua: operation op, parameter a b: bad name "a b"' },
  { "a parameter that stands twice", param('"a", "query", "string" }, { "a", "header", "string"'),
    'bad.lua: operation op: parameter "a" stands twice' },
  { "an unknown place", param('"a", "cookie", "string"'),
    P .. 'unknown place "cookie": it is path, query, header or form' },
  { "the body as place", param('"a", "body", "string"'),
    P .. 'unknown place "body": it is path, query, header or form' },
  { "an unknown type of a parameter", param('"a", "query", "text"'), P .. 'unknown type "text"' },
  { "an object in the query", param('"a", "query", "T"'), P .. "type object cannot stand in the query" },
  { "a list of objects in the query", param('"a", "query", { list = "T" }'),
    P .. "type list of object cannot stand in the query" },
  { "a list of lists in the query", param('"a", "query", { list = { list = "string" } }'),
    P .. "type list of list cannot stand in the query" },
  { "a list in the path", param('"a", "path", { list = "string" }, required = true', LINE_A),
    P .. "type list cannot stand in the path" },
  { "a map in a header", param('"a", "header", { map = "string" }'), P .. "type map cannot stand in the header" },
  { "anything in the query", param('"a", "query", "any"'), P .. "type any cannot stand in the query" },
  { "a file in the query", param('"a", "query", "file"'), P .. "type file cannot stand in the query" },
  { "a form of JSON", param('"a", "form", "string"'), "bad.lua: operation op: form parameters need multipart/form-data "
    .. "or application/x-www-form-urlencoded as content_type" },
  { "a form and a body",
    api { params = '{ "a", "form", "string" }', op = 'body = "T", content_type = "multipart/form-data"' },
    "bad.lua: operation op: there are form parameters and a body" },
  { "multipart of nothing", api { op = 'content_type = "multipart/form-data"' },
    "bad.lua: operation op: multipart/form-data needs form parameters or an object as body" },
  { "a file in JSON", field '"f", "file"', "bad.lua: operation op: a file needs multipart/form-data as content_type" },
  { "a file in pairs", api { params = '{ "a", "form", "file" }',
    op = 'content_type = "application/x-www-form-urlencoded"' },
    "bad.lua: operation op: a file needs multipart/form-data as content_type" },
  { "a list of files", field '"f", { list = "file" }', U .. "a list of files has no form on the wire" },
  { "a file inside a field", api { types = '{ "V", { "f", "file" } }, { "U", { "v", "V" } }' },
    "bad.lua: type U, field v: a file is sent only in the body of its operation" },

  { "a list of uploads as body",
    api { types = '{ "U", { "f", "file" } }', op = 'body = { list = "U" }', line = '"POST /v1"' },
    "bad.lua: operation op, body: a file is sent only in the body of its operation" },

  { "a type that is no row", api { types = "5" }, "bad.lua: type without a name: must be a table, not 5" },
  { "a type without name", api { types = "{}" }, "bad.lua: type without a name: name must be a string, not nil" },
  { "a type that stands twice", api { types = '{ "T" }' }, 'bad.lua: type T: type "T" stands twice' },
  { "a type with a taken name", api { types = '{ "string" }' }, "bad.lua: type string: the name is taken" },
  { "a type that nothing uses", api { types = '{ "U", { "u", "U" } }' }, "bad.lua: type U: no operation uses it" },
  { "an unknown key of a type", api { types = '{ "U", sealed = true }' }, 'bad.lua: type U: unknown key "sealed"' },
  { "a field that stands twice", field '"f", "string" }, { "f", "any"',
    'bad.lua: type U: field "f" stands twice' },
  { "an unknown key of a field", field '"f", "string", maximum = 5', U .. 'unknown key "maximum"' },
  { "a field with a place", field '"f", "body", "string"', U .. 'one value too many: "string"' },
  { "an unknown type of a field", field '"f", "Nobody"', U .. 'unknown type "Nobody"' },
  { "an unknown type in a list", field '"f", { list = { map = "Nobody" } }', U .. 'unknown type "Nobody"' },
  { "a type that is a list and a map", field '"f", { list = "T", map = "T" }', U .. "a type has either list or map" },
  { "a type that is nothing", field '"f", {}', U .. "a type has either list or map" },
  { "a type in the wrong form", field '"f", 5', U .. "must be a table, not 5" },

  { "required that is no boolean", field '"f", "string", required = "yes"',
    U .. 'required must be a boolean, not "yes"' },
  { "required = false", field '"f", "string", required = false', U .. "required is true or left out" },
  { "min above max", param('"a", "query", "integer", min = 5, max = 4'), P .. "min 5 is above max 4" },
  { "a range on a boolean", field '"f", "boolean", min = 0', U .. "min is of no use on type boolean" },
  { "a range on an object", field '"f", "T", max = 1', U .. "max is of no use on type object" },
  { "a range on a map", field '"f", { map = "string" }, max = 1', U .. "max is of no use on type map" },
  { "a range on anything", field '"f", "any", max = 1', U .. "max is of no use on type any" },
  { "a bound that is text", field '"f", "integer", min = "1"', U .. 'min must be a number, not "1"' },
  { "a broken bound", field '"f", "number", min = 0.5', U .. "min must be a whole number within 2^53, not 0.5" },
  { "a bound that is not exact", field '"f", "int64", max = 2^54',
    U .. "max must be a whole number within 2^53, not " .. tostring(2 ^ 54) },
  { "a negative length", field '"f", "string", min = -1', U .. "min of a length is negative" },
  { "a bound beyond 32 bits", field '"f", "integer", max = 2147483648',
    U .. "max 2147483648 does not fit in 32 bits: make the type int64" },
  { "a bound below 32 bits", field '"f", "integer", min = -2147483649',
    U .. "min -2147483649 does not fit in 32 bits: make the type int64" },
  { "values of a number", field '"f", "number", enum = { 1 }', U .. "enum is of no use on type number" },
  { "values of a list", field '"f", { list = "string" }, enum = { "a" }', U .. "enum is of no use on type list" },
  { "no values", field '"f", "string", enum = {}', U .. "enum is empty" },
  { "text among integers", field '"f", "integer", enum = { 1, "2" }',
    U .. 'an enum value must be a whole number within 2^53, not "2"' },
  { "integers among text", field '"f", "string", enum = { "a", 2 }', U .. "an enum value must be a string, not 2" },
  { "a value that stands twice", field '"f", "string", enum = { "a", "a" }', U .. 'enum value "a" stands twice' },
  { "a named value", field '"f", "string", enum = { a = 1 }', "bad.lua: type U, field f, enum: unknown key \"a\"" },
  { "a hole", field '"f", "string", enum = { "a", nil, "b" }', "bad.lua: type U, field f, enum: value 2 is missing" },
}

describe("the compiler of the api files", function()
  setup(function()
    dir = run("mktemp -d"):gsub("%s+$", "")
    assert(dir:find("^/."), dir)
  end)

  teardown(function()
    if dir then run("rm -rf %s", dir) end
  end)

  it("carries every feature to C and back", function()
    assert.same({ "", 0 }, { compile(EVERYTHING) })
    local compilers = present("cc", "clang")
    assert.is_true(#compilers > 0)
    for _, cc in ipairs(compilers) do assert.equal(EVERYTHING_READ, read_back("out.c", cc)) end
  end)

  it("says what the file is, and holds no pointer and no long literal", function()
    assert.same({ "", 0 }, { compile(EVERYTHING) })
    local text = slurp "out.c"
    assert.truthy(text:match("^[^\n]*"):find("do not edit", 1, true))
    assert.is_nil(text:match("%*[%a_]"))
    for line in text:gmatch("[^\n]+") do assert.is_true(#line < 4095) end
  end)

  it("holds equal texts, equal lists of values and equal types once", function()
    assert.same({ "", 0 }, { compile(EVERYTHING) })
    local text = slurp "out.c"
    for _, once in ipairs { '"state\\0"', '/%* "on" %*/', "/%* list of %d+ %*/", "/%* map of %d+ %*/" } do
      local seen = {}
      for found in text:gmatch(once) do
        assert.is_nil(seen[found], found)
        seen[found] = true
      end
      assert.truthy(next(seen), once)
    end
  end)

  it("writes the same bytes with every interpreter and for files in any order", function()
    local interpreters = present("lua5.4", "luajit", "lua5.1", "lua5.3")
    assert.is_true(#interpreters > 0)
    write("b.lua", EVERYTHING)
    write("a.lua", (api {}))
    local expected
    for _, interpreter in ipairs(interpreters) do
      for _, files in ipairs { "%s/a.lua %s/b.lua", "%s/b.lua %s/a.lua" } do
        files = files:format(dir, dir)
        assert.same({ "", 0 }, { run("%s %s %s/out.c %s", interpreter, COMPILER, dir, files) })
        expected = expected or slurp "out.c"
        assert.equal(expected, slurp "out.c")
      end
    end
  end)

  it("gives the services of several files their own types of the same name", function()
    write("a.lua", api {})
    write("b.lua", (api {}:gsub('"x"', '"y"', 1):gsub('"n", "string"', '"m", "any"')))
    assert.same({ "", 0 }, { run("%s %s %s/out.c %s/b.lua %s/a.lua", RUNNING, COMPILER, dir, dir, dir) })
    assert.equal([[
x 'X'
 region r-1 https://x.r-1.example.com
 op: GET /v1 '' application/json body - answer T of x
y 'X'
 region r-1 https://x.r-1.example.com
 op: GET /v1 '' application/json body - answer T of y
type T
  n body string ''
type T
  m body any ''
]], read_back("out.c", "cc"))
  end)

  it("takes a service with nothing in it", function()
    local empty = 'return { service = "x", title = "X", regions = {}, operations = {}, types = {} }'
    assert.same({ "", 0 }, { compile(empty) })
    assert.equal("x 'X'\n", read_back("out.c", "cc"))
  end)

  it("spreads text over pieces without loss", function()
    local fields, longest = {}, ("x"):rep(1023)
    -- Long texts leave gaps at the ends of pieces, short ones fill them to the last byte.
    local function summary(i)
      return ("%d-"):format(i):rep(i < 200 and i or i % 3 + 1)
    end
    for i = 1, 2000 do fields[i] = ('{ "f%d", "string", summary = "%s" }'):format(i, summary(i)) end
    local types = '{ "U", ' .. table.concat(fields, ", ") .. " }"
    assert.same({ "", 0 }, { compile(api { types = types, op = 'body = "U", summary = "' .. longest .. '"' }) })
    local out = read_back("out.c", "cc")
    assert.truthy(out:find("GET /v1 '" .. longest .. "' app", 1, true))
    for i = 1, 2000 do
      local line = ("  f%d body string '%s'\n"):format(i, summary(i))
      assert.truthy(out:find(line, 1, true), line)
    end
  end)

  for _, case in ipairs(REFUSED) do
    it("refuses " .. case[1], function()
      write("out.c", "of an earlier run")
      local out, code = compile(case[2])
      assert.equal(1, code)
      assert.truthy(out:find("^compile_api: [^\n]+\n$"), out)
      local words = case[3]:find("%.%*") and out:find("^compile_api: " .. case[3] .. "\n$")
      if not words then assert.equal("compile_api: " .. case[3] .. "\n", out) end
      assert.is_nil(slurp "out.c")
      assert.is_nil(slurp "out.c.tmp")
    end)
  end

  it("refuses more values than a row can count", function()
    local values = {}
    for i = 1, 65536 do values[i] = ("%d"):format(i) end
    local out, code = compile(field('"f", "integer", enum = { ' .. table.concat(values, ",") .. " }"))
    assert.equal("compile_api: " .. U:gsub(": $", "") .. ", enum: 65536 values, the most is 65535\n", out)
    assert.equal(1, code)
  end)

  it("refuses a service that two files describe", function()
    write("a.lua", api {})
    local out, code = run("%s %s %s/out.c %s/a.lua %s/a.lua", RUNNING, COMPILER, dir, dir, dir)
    assert.equal(1, code)
    assert.truthy(out:find('the name "x" is taken', 1, true))
  end)

  it("says which file it cannot read or write", function()
    local out, code = run("%s %s %s/out.c %s/none.lua", RUNNING, COMPILER, dir, dir)
    assert.equal(1, code)
    assert.truthy(out:find("none.lua", 1, true))
    write("a.lua", api {})
    out, code = run("%s %s %s/none/out.c %s/a.lua", RUNNING, COMPILER, dir, dir)
    assert.equal(1, code)
    assert.truthy(out:find("none/out.c", 1, true))
  end)

  it("never takes an api file for its output", function()
    write("a.lua", api {})
    local out, code = run("%s %s %s/a.lua %s/a.lua", RUNNING, COMPILER, dir, dir)
    assert.equal(1, code)
    assert.truthy(out:find("^usage: "))
    assert.equal(api {}, slurp "a.lua")
  end)
end)
