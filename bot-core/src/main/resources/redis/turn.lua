-- Whether it is a message's turn, in the partition of its workspace; the first time it reserves a slot there.
-- KEYS: due, leases, items, claims, progress, slots, pace of the workspace, pace of the recipient, mark of what was done,
--       mark of its owner's being erased, the owner's log, when it was written
-- ARGV: id, token, pace of the workspace and of the recipient in milliseconds,
--       sealed entry for the log if it has to wait, how many of them are kept,
--       and of a message that comes from its owner's partition: end of its lease, sealed item, sealed progress ('': none)
-- Answers: 'now', 'later' (the claim has ended), 'gone' (it is here already, was done, or is not to be), 'outdated'.
local due, leases, items, claims, progress, slots, workspace, recipient, mark, erased, log, logged = unpack(KEYS)
local id, token, workspacePace, recipientPace, entry, most, leaseEnd, item, news = unpack(ARGV)
local MONTH = 30 * 86400000
local comes = leaseEnd ~= nil
if comes then
    if redis.call('EXISTS', mark, erased) > 0 or redis.call('HEXISTS', items, id) == 1 then
        return {'gone'}
    end
else
    local claim = redis.call('HGET', claims, id)
    if not claim or string.sub(claim, 1, #token + 1) ~= token .. ':' then
        return {'outdated'}
    end
end

local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
local function read(key, field)
    return tonumber(redis.call('HGET', key, field) or '0')
end
local paused = math.max(read(workspace, 'p'), read(recipient, 'p'))
if not comes and paused <= clock and redis.call('HEXISTS', slots, id) == 1 then
    return {'now'}
end

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

local function reserve(key, earliest, pace)
    local slot = math.max(earliest, read(key, 'p'), read(key, 'n'))
    redis.call('HSET', key, 'n', string.format('%.0f', slot + pace))
    local kept = math.max(slot + pace, read(key, 'p')) - clock + 60000
    redis.call('PEXPIRE', key, string.format('%.0f', kept))
    return slot
end
local slot = reserve(recipient, reserve(workspace, clock, workspacePace), recipientPace)
redis.call('HSETNX', slots, id, '1')
if comes then
    redis.call('HSET', items, id, item)
    if news ~= '' then
        redis.call('HSET', progress, id, news)
    end
end
if slot > clock then
    redis.call('ZREM', leases, id)
    redis.call('HDEL', claims, id)
    redis.call('ZADD', due, string.format('%.0f', slot), id)
    keep(slot - clock)
    return {'later'}
end
if comes then
    redis.call('HSET', claims, id, token .. ':1:' .. string.format('%.0f', clock))
    redis.call('ZADD', leases, leaseEnd, id)
end
return {'now'}
