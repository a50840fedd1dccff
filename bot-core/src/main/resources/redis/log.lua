-- What is in an owner's log, the last first.   KEYS: log, when it was written   Answers: of each: id, when, entry.
local answer = {}
local written = redis.call('ZREVRANGE', KEYS[2], 0, -1, 'WITHSCORES')
for i = 1, #written, 2 do
    answer[#answer + 1] = {written[i], written[i + 1], redis.call('HGET', KEYS[1], written[i])}
end
return answer
