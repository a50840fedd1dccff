-- A bucket that holds so many and fills up one by one (generic cell rate algorithm).
-- KEYS: bucket, then whatever is to be read on this occasion   ARGV: how many it holds, milliseconds until one more is in
-- Answers: milliseconds to wait, 0 if one was taken, then the values of the other keys.
local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
local answer = redis.call('MGET', unpack(KEYS))
local full = math.max(tonumber(answer[1] or '0'), clock)
local wait = full - clock - (ARGV[1] - 1) * ARGV[2]
answer[1] = math.max(wait, 0)
if wait > 0 then
    return answer
end
redis.call('SET', KEYS[1], string.format('%.0f', full + ARGV[2]), 'PX', string.format('%.0f', full + ARGV[2] - clock))
return answer
