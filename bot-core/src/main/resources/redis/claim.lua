-- Claims what is due in partitions of a lane, one after the other; what was claimed and never given back is due again first.
-- KEYS: of each partition: due, leases, items, claims, progress, slots (in a Cluster of one partition: others are elsewhere)
-- ARGV: now ('': the time here), how many at most, lease in milliseconds, token
-- Answers: the time; of each partition that was claimed from, in turn, when its next is due or nil; then of each entry: place of
--          its partition (from 0), id, sealed item, due, attempts, sealed progress or nil, slot or nil.
-- A claim reads token:attempts:due; without a token nobody holds it.
local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
local clockText = string.format('%.0f', clock)
local now = ARGV[1] == '' and clockText or ARGV[1]
local left = tonumber(ARGV[2])
local ends = string.format('%.0f', clock + ARGV[3])
local nexts = {}
local answer = {clockText, nexts}

for place = 0, #KEYS / 6 - 1 do
    if left == 0 then
        break
    end
    local due, leases, items, claims, progress, slots = unpack(KEYS, place * 6 + 1, place * 6 + 6)
    for _, id in ipairs(redis.call('ZRANGEBYSCORE', leases, '-inf', clockText, 'LIMIT', 0, 1000)) do
        local claim = redis.call('HGET', claims, id)
        redis.call('ZREM', leases, id)
        if claim then
            local attempts, at = string.match(claim, ':(%d+):(%-?%d+)$')
            redis.call('HSET', claims, id, ':' .. attempts .. ':' .. at)
            redis.call('ZADD', due, at, id)
        end
    end

    local found = redis.call('ZRANGEBYSCORE', due, '-inf', now, 'WITHSCORES', 'LIMIT', 0, left)
    for i = 1, #found, 2 do
        local id, at = found[i], found[i + 1]
        local item = redis.call('HGET', items, id)
        redis.call('ZREM', due, id)
        if item then
            local attempts = string.match(redis.call('HGET', claims, id) or '', ':(%d+):') or '0'
            attempts = string.format('%d', attempts + 1)
            redis.call('HSET', claims, id, ARGV[4] .. ':' .. attempts .. ':' .. at)
            redis.call('ZADD', leases, ends, id)
            answer[#answer + 1] = {
                place, id, item, at, attempts, redis.call('HGET', progress, id), redis.call('HGET', slots, id)
            }
            left = left - 1
        end
    end
    nexts[place + 1] = redis.call('ZRANGE', due, 0, 0, 'WITHSCORES')[2] or false
end
return answer
