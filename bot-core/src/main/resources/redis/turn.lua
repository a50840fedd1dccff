-- Whether it is the turn of a message that lies in the partition of its workspace; the first time it reserves a slot.
-- Needs the clock, the slots and the log.
-- KEYS: due, leases, claims, slots, pace of the workspace, pace of the recipient, the owner's log, when it was written
-- ARGV: id, token, pace of the workspace and of the recipient in milliseconds, sealed entry for the log if it has to wait,
--       how many of them are kept
-- Answers: 'now', 'later' (the claim has ended), 'outdated'.
local due, leases, claims, slots, workspace, recipient, log, logged = unpack(KEYS)
local id, token, workspacePace, recipientPace, entry, most = unpack(ARGV)
local claim = redis.call('HGET', claims, id)
if not claim or string.sub(claim, 1, #token + 1) ~= token .. ':' then
    return {'outdated'}
end
if redis.call('HEXISTS', slots, id) == 1 and not paused(workspace, recipient) then
    return {'now'}
end
local slot = reserve(workspace, recipient, workspacePace, recipientPace)
redis.call('HSETNX', slots, id, '1')
if slot <= clock then
    return {'now'}
end
redis.call('ZREM', leases, id)
redis.call('HDEL', claims, id)
redis.call('ZADD', due, string.format('%.0f', slot), id)
keep(log, logged, id, slot - clock, entry, most)
return {'later'}
