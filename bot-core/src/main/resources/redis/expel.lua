-- Forgets the messages of an erased network in the partition of a workspace, those on their way there included.
-- KEYS: mark of the erased network, then due, leases, items, claims, progress, parked, slots
-- ARGV: what the ids of its messages begin with, for how many milliseconds the mark is kept
redis.call('SET', KEYS[1], '1', 'PX', ARGV[2])
for _, id in ipairs(redis.call('HKEYS', KEYS[4])) do
    if string.sub(id, 1, #ARGV[1]) == ARGV[1] then
        for i = 2, 8 do
            local sorted = i == 2 or i == 3 or i == 7
            redis.call(sorted and 'ZREM' or 'HDEL', KEYS[i], id)
        end
    end
end
return {}
