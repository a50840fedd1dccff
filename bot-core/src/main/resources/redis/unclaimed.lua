-- An owner's messages that are due and that nobody has taken up yet: what was claimed once is in the log. Needs the clock.
-- KEYS: due, items, the owner's log   ARGV: what the ids of the owner's messages begin with, how many entries are looked at
-- Answers: of each: id, sealed item, for how many milliseconds it has waited.
local due, items, log = unpack(KEYS)
local answer = {}
local now = string.format('%.0f', clock)
local waiting = redis.call('ZRANGEBYSCORE', due, '-inf', now, 'WITHSCORES', 'LIMIT', 0, ARGV[2])
for i = 1, #waiting, 2 do
    local id = waiting[i]
    if string.sub(id, 1, #ARGV[1]) == ARGV[1] and redis.call('HEXISTS', log, id) == 0 then
        local item = redis.call('HGET', items, id)
        if item then
            answer[#answer + 1] = {id, item, string.format('%.0f', clock - waiting[i + 1])}
        end
    end
end
return answer
