-- Gives an entry that was kept aside back to its lane, as if it had never been tried.
-- KEYS: due, parked, items, progress   ARGV: id, due ('': the time here), sealed progress ('': as it is)
-- Answers: 1, or 0 where it is not kept aside any more.
if redis.call('ZREM', KEYS[2], ARGV[1]) == 0 or redis.call('HEXISTS', KEYS[3], ARGV[1]) == 0 then
    return {0}
end
local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
if ARGV[3] ~= '' then
    redis.call('HSET', KEYS[4], ARGV[1], ARGV[3])
end
redis.call('ZADD', KEYS[1], ARGV[2] == '' and now or ARGV[2], ARGV[1])
return {1}
