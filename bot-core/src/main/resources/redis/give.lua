-- What one owner puts out in a workspace, whole or not at all, unless it was seen from a newer revision of their network.
-- KEYS: the revisions seen, by owner, then whatever the writes name by its place here
-- ARGV: owner, revision, then writes: number of arguments, command, place of the key, arguments
-- Answers: done, or stale.
local seen = redis.call('HGET', KEYS[1], ARGV[1])
if seen and tonumber(seen) > tonumber(ARGV[2]) then
    return {'stale'}
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
local i = 3
while ARGV[i] do
    local arguments = {}
    for j = 1, tonumber(ARGV[i]) do
        arguments[j] = ARGV[i + 2 + j]
    end
    redis.call(ARGV[i + 1], KEYS[tonumber(ARGV[i + 2])], unpack(arguments))
    i = i + 3 + #arguments
end
return {'done'}
