-- What a node needs to know of a network, in one round trip.
-- KEYS: network, index, change marks   ARGV: the revision the node has ('-1': none), the change ('': none)
-- Answers: revision, mark of the change or nil, changed fields, their values.
local revision = redis.call('HGET', KEYS[1], 'r') or '0'
local mark = ARGV[2] ~= '' and redis.call('HGET', KEYS[3], ARGV[2])
if revision == ARGV[1] then
    return {revision, mark, {}, {}}
end
local known = tonumber(ARGV[1]) > tonumber(revision) and '-1' or ARGV[1]
local fields = redis.call('ZRANGEBYSCORE', KEYS[2], '(' .. known, '+inf')
local values = {}
for i, field in ipairs(fields) do
    values[i] = redis.call('HGET', KEYS[1], field)
end
return {revision, mark, fields, values}
