-- What became of a message, in the log of its owner in this partition: the newest of them, for a month. Needs the clock.
local function keep(log, logged, id, wait, entry, most)
    local MONTH = 30 * 86400000
    redis.call('HSET', log, id, string.format('%.0f:', wait) .. entry)
    redis.call('ZADD', logged, string.format('%.0f', time[1] * 1000000 + time[2]), id)
    local monthAgo = string.format('%.0f', time[1] * 1000000 + time[2] - MONTH * 1000)
    local tooOld = redis.call('ZRANGEBYSCORE', logged, '-inf', monthAgo)
    local tooMany = redis.call('ZRANGE', logged, 0, -1 - most)
    for _, olds in ipairs({tooOld, tooMany}) do
        for _, old in ipairs(olds) do
            redis.call('ZREM', logged, old)
            redis.call('HDEL', log, old)
        end
    end
    redis.call('PEXPIRE', log, MONTH)
    redis.call('PEXPIRE', logged, MONTH)
end
