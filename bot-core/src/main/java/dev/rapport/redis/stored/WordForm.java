package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.introduction.series.Word;
import org.jspecify.annotations.Nullable;

/**
 * Something that a round owes one person.
 *
 * @param code what it is about; a code is never given another meaning
 * @param reason why they were left out, where they were
 * @param group about which group, where it is about one
 * @param logged of thanks, whether the meeting was logged
 * @param other with whom a contact is made
 */
record WordForm(
        @JsonProperty("u") String to,
        @JsonProperty("t") String at,
        @JsonProperty("c") String code,
        @JsonProperty("r") @Nullable String reason,
        @JsonProperty("g") int group,
        @JsonProperty("l") boolean logged,
        @JsonProperty("o") @Nullable String other) {

    static WordForm of(Word word) {
        return switch (word.about()) {
            case Word.About.LeftOut(var why) -> of(word, "l", Codes.of(why), 0, false, null);
            case Word.About.StillFree() -> of(word, "f", null, 0, false, null);
            case Word.About.NotReached(int group) -> of(word, "n", null, group, false, null);
            case Word.About.Thanks(int group, boolean logged) -> of(word, "t", null, group, logged, null);
            case Word.About.Contact(int group, var other) -> of(word, "c", null, group, false, other.user());
            case Word.About.Paused() -> of(word, "p", null, 0, false, null);
        };
    }

    private static WordForm of(
            Word word, String code, @Nullable String reason, int group, boolean logged, @Nullable String other) {
        return new WordForm(word.to().user(), Times.text(word.at()), code, reason, group, logged, other);
    }

    Word word(WorkspaceId workspace) {
        return new Word(new MemberId(workspace, to), about(workspace), Times.instant(at));
    }

    private Word.About about(WorkspaceId workspace) {
        return switch (code) {
            case "l" -> new Word.About.LeftOut(Codes.whyLeftOut(reason));
            case "f" -> new Word.About.StillFree();
            case "n" -> new Word.About.NotReached(group);
            case "t" -> new Word.About.Thanks(group, logged);
            case "c" -> new Word.About.Contact(group, new MemberId(workspace, other == null ? "" : other));
            case "p" -> new Word.About.Paused();
            default -> throw new IllegalStateException("written by a newer version of Rapport: code " + code);
        };
    }
}
