-- Puts a value in the place of another one, if that is still there.
-- KEYS: key   ARGV: the value that was read ('': there was none), the new one
-- Answers: nothing, or the value that is there instead.
local there = redis.call('GET', KEYS[1]) or ''
if there ~= ARGV[1] then
    return {there}
end
redis.call('SET', KEYS[1], ARGV[2])
return {}
