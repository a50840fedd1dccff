package dev.rapport.introduction;

import java.util.Optional;
import java.util.function.Supplier;

/** How long the best matching may be looked for. */
public interface TimeLimit {
    /** As long as it takes. */
    TimeLimit NONE = new TimeLimit() {
        @Override
        public <T> Optional<T> within(Supplier<T> search) {
            return Optional.of(search.get());
        }
    };

    /** What a search found, or nothing if it took too long; what the search throws is thrown. */
    <T> Optional<T> within(Supplier<T> search);
}
