package dev.rapport.benchmarks.node;

import dev.rapport.redis.RedisScripts;
import io.lettuce.core.event.command.CommandListener;
import io.lettuce.core.event.command.CommandSucceededEvent;
import io.lettuce.core.protocol.CommandType;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts how often one node ran the claiming script, and how often for nothing: another node had been there first. */
final class ClaimCount implements CommandListener {
    private final String digest = RedisScripts.load("claim").digest();
    private final LongAdder claims = new LongAdder();
    private final LongAdder empty = new LongAdder();

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        var command = event.getCommand();
        if (CommandType.EVALSHA.equals(command.getType())
                && command.getArgs() != null
                && command.getArgs().toCommandString().startsWith(digest)) {
            claims.increment();
            // the time and what comes next are first, then what was claimed
            if (command.getOutput().get() instanceof List<?> answer && answer.size() == 2) {
                empty.increment();
            }
        }
    }

    /** How many so far, and how many of them for nothing. */
    String text() {
        return claims.sum() + " " + empty.sum();
    }
}
