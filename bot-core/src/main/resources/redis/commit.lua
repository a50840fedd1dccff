-- One change of one owner, whole or not at all. All checks come before the first write. Needs the clock and the bucket.
-- KEYS: network, change marks, their ages, work claims, the bucket and the open question where one is taken from it, then
--       whatever the writes name by its place here
-- ARGV: expected revision, change, its mark, work id and token that the change completes ('': none),
--       the change that it takes back ('': none), how many the bucket holds ('': nothing is taken from one), milliseconds
--       until one more is in, the question expected ('': none), how many counts of the network follow and their fields,
--       then writes: number of arguments, command, place of the key, arguments; an argument '@now' is the time, '#1' what
--       the first count comes to, '@1' its field with that behind it
local network, marks, ages, claims = unpack(KEYS, 1, 4)
local expected, change, mark, work, token, takenBack = unpack(ARGV, 1, 6)
local burst, refill, question = unpack(ARGV, 7, 9)
local counts = tonumber(ARGV[10])
local HOUR, DAY = 3600000, 86400000
local PLACES = 8
local TRIM_EVERY, MOST_TRIMMED = 16, 100
local call = redis.call

local seen = call('HGET', marks, change)
if seen then
    return {'seen', seen}
end
local fields = {'moved', 'r', 'h'}
for n = 1, counts do
    fields[3 + n] = ARGV[10 + n]
end
local stored = call('HMGET', network, unpack(fields))
if stored[1] or (stored[2] or '0') ~= expected then
    return {'stale'}
end
if work ~= '' then
    local claim = call('HGET', claims, work)
    if not claim or string.sub(claim, 1, #token + 1) ~= token .. ':' then
        return {'stale'}
    end
end
local full
if burst ~= '' then
    local kept = call('MGET', KEYS[5], KEYS[6])
    full = kept[1]
    if (kept[2] or '') ~= question or waiting(full, burst, refill) > 0 then
        return {'stale'}
    end
end

local said = {}
for n = 1, counts do
    local place = (stored[3 + n] or 0) + 1
    if place > PLACES then
        return {'full'}
    end
    said['#' .. n] = place
    said['@' .. n] = fields[3 + n] .. place
end

said['@now'] = string.format('%.0f', clock)

if burst ~= '' then
    take(KEYS[5], full, refill)
end
call('HSET', marks, change, mark)
call('RPUSH', ages, said['@now'] .. ':' .. change)
local hour = string.format('%.0f', math.floor(clock / HOUR))
local newHour = stored[3] ~= hour
if newHour then
    call('HSET', network, 'h', hour)
    call('PEXPIRE', marks, DAY + HOUR)
    call('PEXPIRE', ages, DAY + HOUR)
end
if newHour or expected % TRIM_EVERY == 0 then
    for _ = 1, MOST_TRIMMED do
        local age, old = string.match(call('LINDEX', ages, 0), '^(%d+):(.*)$')
        if tonumber(age) > clock - DAY then
            break
        end
        call('LPOP', ages)
        call('HDEL', marks, old)
    end
end

if takenBack ~= '' then
    local earlier = call('HGET', marks, takenBack)
    if earlier and string.sub(earlier, 1, 1) == '+' then
        call('HSET', marks, takenBack, '~' .. string.sub(earlier, 2))
    end
end

local i = 11 + counts
while ARGV[i] do
    local arguments = {}
    for j = 1, tonumber(ARGV[i]) do
        local argument = ARGV[i + 2 + j]
        arguments[j] = said[argument] or argument
    end
    call(ARGV[i + 1], KEYS[tonumber(ARGV[i + 2])], unpack(arguments))
    i = i + 3 + #arguments
end
return {'done'}
