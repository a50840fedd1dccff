-- Reserves a slot for a message that lies in its owner's partition, unless it came to this one, its workspace's, before.
-- Needs the clock and the slots.
-- KEYS: items, mark of what was done, mark of its owner's being erased, pace of the workspace, pace of the recipient
-- ARGV: id, pace of the workspace and of the recipient in milliseconds
-- Answers: milliseconds, of a slot to wait for; 'now', or 'gone' where it is here already, was done, or is not to be.
local items, mark, erased, workspace, recipient = unpack(KEYS)
local id, workspacePace, recipientPace = unpack(ARGV)
if redis.call('EXISTS', mark, erased) > 0 or redis.call('HEXISTS', items, id) == 1 then
    return {'gone'}
end
local slot = reserve(workspace, recipient, workspacePace, recipientPace)
return {slot > clock and string.format('%.0f', slot) or 'now'}
