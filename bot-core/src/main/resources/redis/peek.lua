-- The first score of each sorted set, or nil.   KEYS: sorted sets
local scores = {}
for i, key in ipairs(KEYS) do
    scores[i] = redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')[2] or false
end
return scores
