package dev.rapport.slack.directory;

import com.slack.api.model.ResponseMetadata;
import org.jspecify.annotations.Nullable;

/** Slack's way of giving a long list page by page. */
final class Pages {
    private Pages() {}

    /** Where the next page begins; null after the last. */
    static @Nullable String next(@Nullable ResponseMetadata metadata) {
        var cursor = metadata == null ? null : metadata.getNextCursor();
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }
}
