-- Takes out a message that waits and was never tried, and tells what became of one that is no longer in its lane here.
-- KEYS: due, leases, items, claims, progress, parked, slots, mark of what was done, the owner's log, when it was written
-- ARGV: id
-- Answers: 'done' and what its mark keeps, 'under way', 'withdrawn', or 'unknown'.
local due, leases, items, claims, progress, parked, slots, mark, log, logged = unpack(KEYS)
local id = ARGV[1]
local done = redis.call('GET', mark)
if done then
    return {'done', done}
end
if redis.call('HEXISTS', items, id) == 0 then
    return {'unknown'}
end
local claim = redis.call('HGET', claims, id) or ':'
local aside = redis.call('ZSCORE', parked, id)
if string.sub(claim, 1, 1) ~= ':' or (not aside and redis.call('HGET', slots, id) == 'tried') then
    return {'under way'}
end
for _, sorted in ipairs({due, leases, parked, logged}) do
    redis.call('ZREM', sorted, id)
end
for _, hash in ipairs({items, claims, progress, slots, log}) do
    redis.call('HDEL', hash, id)
end
return {'withdrawn'}
