-- The slots of a workspace and of a recipient in it. Needs the clock. A pace keeps when a pause ends (p) and the next slot (n).
local function read(key, field)
    return tonumber(redis.call('HGET', key, field) or '0')
end
local function paused(workspace, recipient)
    return math.max(read(workspace, 'p'), read(recipient, 'p')) > clock
end
local function reserveOne(key, earliest, pace)
    local slot = math.max(earliest, read(key, 'p'), read(key, 'n'))
    redis.call('HSET', key, 'n', string.format('%.0f', slot + pace))
    local kept = math.max(slot + pace, read(key, 'p')) - clock + 60000
    redis.call('PEXPIRE', key, string.format('%.0f', kept))
    return slot
end
local function reserve(workspace, recipient, workspacePace, recipientPace)
    return reserveOne(recipient, reserveOne(workspace, clock, workspacePace), recipientPace)
end
