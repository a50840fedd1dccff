package dev.rapport.slack.outbound;

import dev.rapport.platform.StoreUnavailable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The life of one node: everything it does to the world outside goes through this, and after so many calls it is dead, as
 * by SIGKILL, before or after the call did what it does. Dead, it does nothing any more.
 */
final class Mortal {
    private final Random random;
    private int callsLeft;
    private boolean storeAway;

    Mortal(Random random, int calls) {
        this.random = random;
        this.callsLeft = calls;
    }

    /** Whoever called is dead. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    synchronized boolean isDead() {
        return callsLeft <= 0;
    }

    /** While the store is away its calls fail, some of them after they did what they do. */
    synchronized void storeIsAway(boolean away) {
        storeAway = away;
    }

    /** What this node has of a port of the store. */
    <T> T store(Class<T> port, T real) {
        return through(port, real, true);
    }

    /** What this node has of another port. */
    <T> T port(Class<T> port, T real) {
        return through(port, real, false);
    }

    private <T> T through(Class<T> port, T real, boolean store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(real, method, arguments, store)));
    }

    private enum Turn {
        LIVES,
        DIES_BEFORE,
        DIES_AFTER,
        FAILS_BEFORE,
        FAILS_AFTER
    }

    private synchronized Turn turn(boolean store) {
        if (callsLeft <= 0) {
            return Turn.DIES_BEFORE;
        }
        callsLeft--;
        if (callsLeft == 0) {
            return random.nextBoolean() ? Turn.DIES_BEFORE : Turn.DIES_AFTER;
        }
        if (store && storeAway) {
            return random.nextInt(4) > 0 ? Turn.FAILS_BEFORE : Turn.FAILS_AFTER;
        }
        return Turn.LIVES;
    }

    private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments, boolean store)
            throws Throwable {
        var turn = turn(store);
        switch (turn) {
            case DIES_BEFORE -> throw new Died();
            case FAILS_BEFORE -> throw away();
            case LIVES, DIES_AFTER, FAILS_AFTER -> {}
        }
        var answer = invoke(real, method, arguments);
        return switch (turn) {
            case DIES_AFTER -> throw new Died();
            case FAILS_AFTER -> throw away();
            case LIVES, DIES_BEFORE, FAILS_BEFORE -> answer;
        };
    }

    private static @Nullable Object invoke(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static StoreUnavailable away() {
        return new StoreUnavailable("away", new IllegalStateException("for a while"));
    }
}
