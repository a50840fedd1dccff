-- One change of one owner, whole or not at all. All checks come before the first write.
-- KEYS: network, change marks, their ages, undo list, work claims, then whatever the writes name by its place here
-- ARGV: expected revision, change, its sealed result, work id and token that the change completes ('': none),
--       the change that it takes back ('': none), how many rows are added to, field of the network and addition of each,
--       then writes: number of arguments, command, place of the key, arguments; an argument '@now' is the time, '@1' the
--       first row with its addition in front
local network, marks, ages, undo, claims = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local expected, change, result, work, token, takenBack = unpack(ARGV, 1, 6)
local HOUR, DAY = 3600000, 86400000
local MOST_IN_ROW, LONGEST_ROW = 8, 8000

local seen = redis.call('HGET', marks, change)
if seen then
    return {'seen', seen}
end
local moved, revision = unpack(redis.call('HMGET', network, 'moved', 'r'))
if moved or (revision or '0') ~= expected then
    return {'stale'}
end
if work ~= '' then
    local claim = redis.call('HGET', claims, work)
    if not claim or string.sub(claim, 1, #token + 1) ~= token .. ':' then
        return {'stale'}
    end
end

local said = {}
for row = 1, tonumber(ARGV[7]) do
    local before = redis.call('HGET', network, ARGV[6 + 2 * row]) or ''
    local count = tonumber(string.match(before, '^%+(%d+)') or 0)
    if count == MOST_IN_ROW or #before > LONGEST_ROW then
        return {'full'}
    end
    said['@' .. row] = string.format('+%d.', count + 1) .. ARGV[7 + 2 * row] .. before
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

said['@now'] = string.format('%.0f', now)

redis.call('HSET', marks, change, result)
local newest = string.match(redis.call('LINDEX', ages, -1) or '', '^%d+')
redis.call('RPUSH', ages, string.format('%.0f:%s', now, change))
for _ = 1, 100 do
    local age, old = string.match(redis.call('LINDEX', ages, 0), '^(%d+):(.*)$')
    if tonumber(age) > now - DAY then
        break
    end
    redis.call('LPOP', ages)
    redis.call('HDEL', marks, old)
end
if math.floor((newest or 0) / HOUR) ~= math.floor(now / HOUR) then
    redis.call('PEXPIRE', marks, DAY + HOUR)
    redis.call('PEXPIRE', ages, DAY + HOUR)
end

if takenBack ~= '' then
    for _, entry in ipairs(redis.call('LRANGE', undo, 0, -1)) do
        if string.sub(entry, 1, #takenBack) == takenBack then
            redis.call('LREM', undo, 1, entry)
        end
    end
end

local i = 8 + 2 * tonumber(ARGV[7])
while ARGV[i] do
    local arguments = {}
    for j = 1, tonumber(ARGV[i]) do
        local argument = ARGV[i + 2 + j]
        arguments[j] = said[argument] or argument
    end
    redis.call(ARGV[i + 1], KEYS[tonumber(ARGV[i + 2])], unpack(arguments))
    i = i + 3 + #arguments
end
return {'done'}
