-- A claimed message is about to leave for the partition of its workspace: its owner remembers where to look for it.
-- KEYS: leases, claims, where the owner's messages went   ARGV: id, token, the other partition
-- Answers: the end of its lease; nothing for an outdated claim.
local claim = redis.call('HGET', KEYS[2], ARGV[1])
local lease = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not claim or not lease or string.sub(claim, 1, #ARGV[2] + 1) ~= ARGV[2] .. ':' then
    return {}
end
redis.call('SADD', KEYS[3], ARGV[3])
return {lease}
