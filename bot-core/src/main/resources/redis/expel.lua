-- Forgets the messages of an erased network in the partition of a workspace, those on their way there included.
-- KEYS: mark of the erased network, its log here, when that was written, then due, leases, items, claims, progress, parked, slots
-- ARGV: what the ids of its messages begin with, for how many milliseconds the mark is kept
redis.call('SET', KEYS[1], '1', 'PX', ARGV[2])
redis.call('DEL', KEYS[2], KEYS[3])
for _, id in ipairs(redis.call('HKEYS', KEYS[6])) do
    if string.sub(id, 1, #ARGV[1]) == ARGV[1] then
        for i = 4, 10 do
            local sorted = i == 4 or i == 5 or i == 9
            redis.call(sorted and 'ZREM' or 'HDEL', KEYS[i], id)
        end
    end
end
return {}
