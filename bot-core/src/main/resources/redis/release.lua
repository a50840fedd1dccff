-- What becomes of a claimed entry. Changes nothing where the claim is outdated. Needs the clock and the log.
-- KEYS: due, leases, items, claims, progress, parked, slots, mark of what was done, the owner's log, when it was written
-- ARGV: id, token, what becomes of it, milliseconds that go with it, sealed progress ('': as it was),
--       sealed entry for the log ('': none), how many of them are kept, what the mark keeps or which slot is waited for
-- Answers: 1, or 0 for an outdated claim; of a message that is to be noted or to wait 2 where it was done before.
local due, leases, items, claims, progress, parked, slots, mark, log, logged = unpack(KEYS)
local id, token, becomes, millis, news, entry, most, what = unpack(ARGV)
local claim = redis.call('HGET', claims, id)
if not claim or string.sub(claim, 1, #token + 1) ~= token .. ':' then
    return {0}
end
if (becomes == 'noted' or becomes == 'waiting') and redis.call('EXISTS', mark) == 1 then
    return {2}
end

if news ~= '' then
    redis.call('HSET', progress, id, news)
end
if entry ~= '' then
    keep(log, logged, id, (becomes == 'due in' or becomes == 'waiting') and millis or 0, entry, most)
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
elseif becomes == 'due in' or becomes == 'waiting' then
    redis.call('ZADD', due, string.format('%.0f', clock + millis), id)
    if becomes == 'waiting' and redis.call('HGET', slots, id) ~= 'tried' then
        redis.call('HSET', slots, id, what)
    end
elseif becomes == 'parked' then
    redis.call('ZADD', parked, string.format('%.0f', clock), id)
else
    redis.call('HDEL', items, id)
    redis.call('HDEL', progress, id)
    redis.call('HDEL', slots, id)
    if becomes == 'done' then
        redis.call('SET', mark, what, 'PX', millis)
    end
    if entry == '' then
        redis.call('HDEL', log, id)
        redis.call('ZREM', logged, id)
    end
end
return {1}
