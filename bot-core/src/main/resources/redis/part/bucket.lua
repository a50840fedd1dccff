-- A bucket that holds so many and fills up one by one (generic cell rate algorithm). Needs the clock. It keeps when it is full.
local function waiting(full, burst, refill)
    return math.max(math.max(tonumber(full or '0'), clock) - clock - (burst - 1) * refill, 0)
end
local function take(bucket, full, refill)
    local later = math.max(tonumber(full or '0'), clock) + refill
    redis.call('SET', bucket, string.format('%.0f', later), 'PX', string.format('%.0f', later - clock))
end
