-- Whether it is a message's turn, in the partition of its workspace; the first time it reserves a slot.
-- Needs the clock and the slots.
-- KEYS: pace of the workspace, pace of the recipient
-- ARGV: pace of the workspace and of the recipient in milliseconds, the slot it has ('': none)
-- Answers: the slot it has now, and in how many milliseconds that is.
local workspace, recipient = KEYS[1], KEYS[2]
local slot = tonumber(ARGV[3])
if not slot or paused(workspace, recipient) then
    slot = reserve(workspace, recipient, ARGV[1], ARGV[2])
end
return {string.format('%.0f', slot), math.max(0, slot - clock)}
