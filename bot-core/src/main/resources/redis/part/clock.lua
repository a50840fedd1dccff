-- The time here: as Redis tells it, and in milliseconds.
local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
