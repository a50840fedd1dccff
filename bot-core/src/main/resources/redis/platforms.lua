-- How many messages of each platform are due, and how many were kept aside: the first byte of an entry tells the platform.
-- KEYS: due, parked, items   ARGV: until when, how many of each to look at
-- Answers: of what is due, then of what was kept aside: first byte and number, in turn.
local function count(ids)
    local counts, answer = {}, {}
    for _, id in ipairs(ids) do
        local first = string.sub(redis.call('HGET', KEYS[3], id) or '', 1, 1)
        counts[first] = (counts[first] or 0) + 1
    end
    for first, number in pairs(counts) do
        answer[#answer + 1] = first
        answer[#answer + 1] = number
    end
    return answer
end
return {
    count(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])),
    count(redis.call('ZRANGE', KEYS[2], 0, ARGV[2] - 1))
}
