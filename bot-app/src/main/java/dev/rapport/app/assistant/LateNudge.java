package dev.rapport.app.assistant;

import dev.rapport.work.Nudge;

/** Stands between the store and the loops, which need each other: says nothing until the loops run. */
final class LateNudge implements Nudge {
    private volatile Nudge target = () -> {};

    void reaches(Nudge loops) {
        target = loops;
    }

    @Override
    public void now() {
        target.now();
    }
}
