-- Claims what is due in one partition of a lane; what was claimed and never given back is due again first.
-- KEYS: due, leases, items, claims, progress
-- ARGV: now ('': the time here), how many at most, lease in milliseconds, token
-- Answers: the time, then of each: id, sealed item, due, attempts, sealed progress or nil.
-- A claim reads token:attempts:due; without a token nobody holds it.
local due, leases, items, claims, progress = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
local clockText = string.format('%.0f', clock)

for _, id in ipairs(redis.call('ZRANGEBYSCORE', leases, '-inf', clockText, 'LIMIT', 0, 1000)) do
    local claim = redis.call('HGET', claims, id)
    redis.call('ZREM', leases, id)
    if claim then
        local attempts, at = string.match(claim, ':(%d+):(%-?%d+)$')
        redis.call('HSET', claims, id, ':' .. attempts .. ':' .. at)
        redis.call('ZADD', due, at, id)
    end
end

local now = ARGV[1] == '' and clockText or ARGV[1]
local found = redis.call('ZRANGEBYSCORE', due, '-inf', now, 'WITHSCORES', 'LIMIT', 0, ARGV[2])
local answer = {clockText}
for i = 1, #found, 2 do
    local id, at = found[i], found[i + 1]
    local item = redis.call('HGET', items, id)
    redis.call('ZREM', due, id)
    if item then
        local attempts = string.match(redis.call('HGET', claims, id) or '', ':(%d+):') or '0'
        attempts = string.format('%d', attempts + 1)
        redis.call('HSET', claims, id, ARGV[4] .. ':' .. attempts .. ':' .. at)
        redis.call('ZADD', leases, string.format('%.0f', clock + ARGV[3]), id)
        answer[#answer + 1] = {id, item, at, attempts, redis.call('HGET', progress, id)}
    end
end
return answer
