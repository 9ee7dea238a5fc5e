---@meta _
-- Classes for language servers that no source of the module declares; nothing loads this.

--- What a call tells beside its result.
---@class huaweicloud.Info
---@field status integer HTTP status
---@field headers table<string, string> of the answer, found whatever the letters' case
---@field request_id? string what the service's support asks for
---@field attempts integer requests that were made
---@field timings huaweicloud.Timings of the last attempt

--- Seconds from the start of an attempt until something was done, as libcurl tells them.
---@class huaweicloud.Timings
---@field namelookup number the host's address was known
---@field connect number connected
---@field appconnect number TLS was agreed on
---@field pretransfer number ready to send
---@field starttransfer number the first byte of the answer came
---@field total number everything

--- What an upload sends: bytes, or the file at a path.
---@class huaweicloud.File
---@field path? string file to read
---@field content? string bytes, in place of a path
---@field name? string what the service is told, by default the last part of the path
---@field content_type? string

--- What a download gives.
---@class huaweicloud.Download
---@field body? string the bytes, without the call option `to`
---@field bytes? integer how many there were, with it
---@field path? string where they are, when `to` is a path
