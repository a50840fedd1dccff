-- Keeps a workspace or a recipient from being sent to for a while; a longer pause stays.
-- KEYS: pace   ARGV: milliseconds
local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
local known = tonumber(redis.call('HGET', KEYS[1], 'p') or '0')
local reserved = tonumber(redis.call('HGET', KEYS[1], 'n') or '0')
local ends = math.max(known, clock + ARGV[1])
redis.call('HSET', KEYS[1], 'p', string.format('%.0f', ends))
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.max(ends, reserved) - clock + 60000))
return {}
