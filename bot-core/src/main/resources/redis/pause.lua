-- Keeps a workspace or a recipient from being sent to for a while; a longer pause stays.
-- KEYS: pace of the workspace, and of the recipient if it is only that one
-- ARGV: milliseconds, the recipient
-- Answers: of a recipient, the milliseconds since another one of the workspace was paused, within the last minute.
local MINUTE = 60000
local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
local function read(key, field)
    return tonumber(redis.call('HGET', key, field) or '0')
end
local function keep(key, ends)
    local kept = math.max(ends, read(key, 'p'), read(key, 'n')) - clock + MINUTE
    redis.call('PEXPIRE', key, string.format('%.0f', kept))
end

local workspace, recipient = KEYS[1], KEYS[2]
local paused = recipient or workspace
redis.call('HSET', paused, 'p', string.format('%.0f', math.max(read(paused, 'p'), clock + ARGV[1])))
keep(paused, clock)
if not recipient then
    return {}
end

-- the workspace remembers who was paused last (w, at a) and, of another one, when (b)
local answer = {}
local last = redis.call('HGET', workspace, 'w')
if last and last ~= ARGV[2] then
    redis.call('HSET', workspace, 'b', redis.call('HGET', workspace, 'a'))
end
redis.call('HSET', workspace, 'w', ARGV[2], 'a', string.format('%.0f', clock))
keep(workspace, clock)
local since = clock - read(workspace, 'b')
if since <= MINUTE then
    answer[1] = since
end
return answer
