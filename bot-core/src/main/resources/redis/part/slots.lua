-- The slots of a workspace and of a recipient in it. Needs the clock. A pace keeps when a pause ends (p) and the next slot (n).
local function pace(key)
    local kept = redis.call('HMGET', key, 'p', 'n')
    return tonumber(kept[1] or '0'), tonumber(kept[2] or '0')
end
local function paused(workspace, recipient)
    return math.max((pace(workspace)), (pace(recipient))) > clock
end
local function reserveOne(key, earliest, wait)
    local pause, next = pace(key)
    local slot = math.max(earliest, pause, next)
    redis.call('HSET', key, 'n', string.format('%.0f', slot + wait))
    redis.call('PEXPIRE', key, string.format('%.0f', math.max(slot + wait, pause) - clock + 60000))
    return slot
end
local function reserve(workspace, recipient, workspacePace, recipientPace)
    return reserveOne(recipient, reserveOne(workspace, clock, workspacePace), recipientPace)
end
