--- What may become of a request at the service of the load specs, and what a client may make of it.
--
-- Each fate has a letter, by which the service notes it, and a weight: how often it is drawn. `good`: the answer is a
-- whole success. `status`: it is whole, and an error. `unread`: it is whole, and cannot be read. Of the others the
-- connection breaks or stands still. `reset`: the connection ends with RST. `again`: the gateway says that nothing was
-- done, so a POST may be repeated; after any other fate it may not.

local fates = {
  { letter = "a", weight = 250, good = true, name = "answer" },
  { letter = "b", weight = 60, good = true, name = "chunked" },
  { letter = "c", weight = 60, good = true, name = "gzip" },
  { letter = "d", weight = 20, good = true, name = "large" },
  { letter = "e", weight = 300, good = true, name = "late" },
  { letter = "f", weight = 40, good = true, name = "dripped" },
  { letter = "g", weight = 20, good = true, name = "behind interim answers" },
  { letter = "h", weight = 40, good = true, name = "then closed" },
  { letter = "i", weight = 20, good = true, name = "empty" },
  { letter = "j", weight = 10, good = true, name = "then more bytes than promised" },
  { letter = "A", weight = 30, status = 404, name = "not found" },
  { letter = "B", weight = 25, status = 500, name = "failure" },
  { letter = "C", weight = 15, status = 503, name = "the service's 503" },
  { letter = "D", weight = 25, status = 503, again = true, name = "the gateway's 503" },
  { letter = "E", weight = 25, status = 429, again = true, name = "throttled" },
  { letter = "F", weight = 10, status = 302, name = "redirect" },
  { letter = "M", weight = 20, reset = true, name = "reset before the answer" },
  { letter = "N", weight = 15, reset = true, name = "reset within the headers" },
  { letter = "O", weight = 15, reset = true, name = "reset within the body" },
  { letter = "P", weight = 15, name = "closed before the answer" },
  { letter = "Q", weight = 15, name = "closed within the body" },
  { letter = "R", weight = 8, name = "stalled before the answer" },
  { letter = "S", weight = 8, name = "stalled within the body" },
  { letter = "T", weight = 8, name = "no HTTP" },
  { letter = "U", weight = 10, unread = true, name = "no JSON" },
  { letter = "V", weight = 8, unread = true, name = "gzip that is none" },
  { letter = "W", weight = 8, name = "chunks that are none" },
  -- Not drawn: the request was refused for its time or its keys.
  { letter = "K", weight = 0, status = 401, again = true, name = "refused" },
}

local by_letter, sum = {}, 0
for _, fate in ipairs(fates) do
  by_letter[fate.letter] = fate
  sum = sum + fate.weight
end

--- The fate with a letter.
function fates.of(letter)
  return by_letter[letter]
end

--- Draws one by a number of 0 <= x < 1.
function fates.draw(x)
  local at = x * sum
  for _, fate in ipairs(fates) do
    at = at - fate.weight
    if at < 0 then
      return fate
    end
  end
end

--- What the n-th request of an even load meets, without any chance: one in 25 fails.
function fates.even(n)
  return by_letter[n % 50 == 7 and "A" or n % 50 == 23 and "B" or n % 16 == 0 and "b" or "a"]
end

--- The text that fills a large answer to call n up.
function fates.filling(n)
  return ("%d;"):format(n):rep(20000 + n % 7 * 9000)
end

return fates
