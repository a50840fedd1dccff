-- Forgets a network, with its entries in both lanes of its partition.
-- KEYS: the network's own keys, then of each lane: due, leases, items, claims, progress, parked, slots
-- ARGV: how many keys are the network's own, what the ids of its queue entries begin with
local own = tonumber(ARGV[1])
for i = 1, own do
    redis.call('DEL', KEYS[i])
end
for lane = own, #KEYS - 7, 7 do
    for _, id in ipairs(redis.call('HKEYS', KEYS[lane + 3])) do
        if string.sub(id, 1, #ARGV[2]) == ARGV[2] then
            for i = 1, 7 do
                local sorted = i == 1 or i == 2 or i == 6
                redis.call(sorted and 'ZREM' or 'HDEL', KEYS[lane + i], id)
            end
        end
    end
end
return {}
