-- A message that left its owner's partition waits here, in its workspace's, for its slot; unless it came before.
-- Needs the clock and the log.
-- KEYS: due, items, progress, slots, mark of what was done, mark of its owner's being erased, the owner's log, when it was written
-- ARGV: id, its slot ('': now), sealed item, sealed progress, 'tried' or '1', sealed entry for the log, how many are kept
-- Answers: 1, or 0 where it is here already, was done, or is not to be.
local due, items, progress, slots, mark, erased, log, logged = unpack(KEYS)
local id, slot, item, news, tried, entry, most = unpack(ARGV)
if redis.call('EXISTS', mark, erased) > 0 or redis.call('HEXISTS', items, id) == 1 then
    return {0}
end
local at = slot == '' and clock or tonumber(slot)
redis.call('HSET', items, id, item)
redis.call('HSET', progress, id, news)
redis.call('HSET', slots, id, tried)
redis.call('ZADD', due, string.format('%.0f', at), id)
keep(log, logged, id, math.max(0, at - clock), entry, most)
return {1}
