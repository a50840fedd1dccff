-- What is in an owner's log, the last first.   KEYS: log, when it was written   Answers: of each: id, entry.
local answer = {}
for i, id in ipairs(redis.call('ZREVRANGE', KEYS[2], 0, -1)) do
    answer[i] = {id, redis.call('HGET', KEYS[1], id)}
end
return answer
