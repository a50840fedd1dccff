-- What becomes of a claimed entry. Changes nothing where the claim is outdated.
-- KEYS: due, leases, items, claims, progress, parked, slots, mark of what was done, the owner's log, when it was written
-- ARGV: id, token, what becomes of it, milliseconds that go with it, sealed progress ('': as it was),
--       sealed entry for the log ('': none), how many of them are kept, what the mark keeps
-- Answers: 1, or 0 for an outdated claim.
local due, leases, items, claims, progress, parked, slots, mark, log, logged = unpack(KEYS)
local id, token, becomes, millis, news, entry, most, ending = unpack(ARGV)
local MONTH = 30 * 86400000
local claim = redis.call('HGET', claims, id)
if not claim or string.sub(claim, 1, #token + 1) ~= token .. ':' then
    return {0}
end
local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)

local function keep(wait)
    redis.call('HSET', log, id, string.format('%.0f:', wait) .. entry)
    redis.call('ZADD', logged, string.format('%.0f', time[1] * 1000000 + time[2]), id)
    for _, old in ipairs(redis.call('ZRANGE', logged, 0, -1 - most)) do
        redis.call('ZREM', logged, old)
        redis.call('HDEL', log, old)
    end
    redis.call('PEXPIRE', log, MONTH)
    redis.call('PEXPIRE', logged, MONTH)
end

if news ~= '' then
    redis.call('HSET', progress, id, news)
end
if entry ~= '' then
    keep(becomes == 'due in' and millis or 0)
end
if becomes == 'noted' then
    redis.call('ZADD', leases, string.format('%.0f', clock + millis), id)
    redis.call('HSET', slots, id, 'tried')
    return {1}
end
if becomes == 'deferred' then
    local attempts, at = string.match(claim, ':(%d+):(%-?%d+)$')
    redis.call('HSET', claims, id, ':' .. attempts .. ':' .. at)
    redis.call('ZADD', leases, string.format('%.0f', clock + millis), id)
    return {1}
end
redis.call('ZREM', leases, id)
redis.call('HDEL', claims, id)
if becomes == 'due at' then
    redis.call('ZADD', due, millis, id)
elseif becomes == 'due in' then
    redis.call('ZADD', due, string.format('%.0f', clock + millis), id)
elseif becomes == 'parked' then
    redis.call('ZADD', parked, string.format('%.0f', clock), id)
else
    redis.call('HDEL', items, id)
    redis.call('HDEL', progress, id)
    redis.call('HDEL', slots, id)
    if becomes == 'done' then
        redis.call('SET', mark, ending, 'PX', millis)
    end
    if entry == '' then
        redis.call('HDEL', log, id)
        redis.call('ZREM', logged, id)
    end
end
return {1}
