-- Takes one from a bucket if one is in. Needs the clock and the bucket.
-- KEYS: bucket, then whatever is to be read on this occasion   ARGV: how many it holds, milliseconds until one more is in
-- Answers: milliseconds to wait, 0 if one was taken, then the values of the other keys.
local answer = redis.call('MGET', unpack(KEYS))
local full = answer[1]
answer[1] = waiting(full, ARGV[1], ARGV[2])
if answer[1] == 0 then
    take(KEYS[1], full, ARGV[2])
end
return answer
