-- A claimed message is about to leave for the partition of its workspace, to wait there for its slot: from now on it is sent
-- from there alone, and its owner remembers where to look for it.
-- KEYS: claims, slots, mark of what was done, where the owner's messages went   ARGV: id, token, the other partition
-- Answers: 1, or 0 for an outdated claim or what was done.
local claims, slots, mark, away = unpack(KEYS)
local claim = redis.call('HGET', claims, ARGV[1])
if not claim or string.sub(claim, 1, #ARGV[2] + 1) ~= ARGV[2] .. ':' or redis.call('EXISTS', mark) == 1 then
    return {0}
end
redis.call('HSET', slots, ARGV[1], 'left')
redis.call('SADD', away, ARGV[3])
return {1}
