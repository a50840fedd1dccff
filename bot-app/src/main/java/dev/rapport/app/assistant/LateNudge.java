package dev.rapport.app.assistant;

import dev.rapport.work.Nudge;

/** Stands between the store and the loops, which need each other: says nothing until the loops run. */
final class LateNudge implements Nudge {
    private volatile Runnable target = () -> {};

    void reaches(Runnable loops) {
        target = loops;
    }

    @Override
    public void now() {
        target.run();
    }
}
