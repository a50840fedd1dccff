package dev.rapport.conversation.interactions;

import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways to begin a log, and what each says already.
 *
 * @param kind null if the beginning does not say
 */
record Verb(String words, @Nullable Kind kind, Direction direction) {
    private static final List<Verb> SPOKEN = List.of(
            new Verb("log", null, Direction.BOTH),
            new Verb("logged", null, Direction.BOTH),
            both("met", Kind.MET),
            both("met with", Kind.MET),
            both("saw", Kind.MET),
            both("had a meeting with", Kind.MET),
            both("coffee", Kind.COFFEE),
            both("coffee with", Kind.COFFEE),
            both("had coffee with", Kind.COFFEE),
            both("had a coffee with", Kind.COFFEE),
            both("lunch", Kind.LUNCH),
            both("lunch with", Kind.LUNCH),
            both("had lunch with", Kind.LUNCH),
            both("dinner with", Kind.MET),
            both("breakfast with", Kind.MET),
            both("drinks with", Kind.MET),
            both("1:1 with", Kind.MET),
            both("1-1 with", Kind.MET),
            both("one on one with", Kind.MET),
            both("chat with", Kind.MET),
            both("chatted with", Kind.MET),
            both("catch up with", Kind.MET),
            both("caught up with", Kind.MET),
            both("ran into", Kind.MET),
            both("bumped into", Kind.MET),
            both("call", Kind.CALL),
            both("call with", Kind.CALL),
            both("had a call with", Kind.CALL),
            both("called", Kind.CALL),
            both("phoned", Kind.CALL),
            both("rang", Kind.CALL),
            both("talked to", Kind.CALL),
            both("talked with", Kind.CALL),
            both("spoke to", Kind.CALL),
            both("spoke with", Kind.CALL),
            both("video with", Kind.VIDEO),
            both("video call with", Kind.VIDEO),
            both("zoom with", Kind.VIDEO),
            both("event with", Kind.EVENT),
            mine("messaged", Kind.MESSAGE),
            mine("message to", Kind.MESSAGE),
            mine("texted", Kind.MESSAGE),
            mine("wrote to", Kind.MESSAGE),
            mine("emailed", Kind.EMAIL),
            mine("email to", Kind.EMAIL),
            mine("mailed", Kind.EMAIL),
            theirs("email from", Kind.EMAIL),
            theirs("mail from", Kind.EMAIL),
            theirs("message from", Kind.MESSAGE),
            theirs("text from", Kind.MESSAGE),
            theirs("heard from", Kind.MESSAGE));

    private static final Set<String> PAST = Set.of("emailed", "mailed", "messaged", "texted", "wrote");

    /** With the short forms that thumbs have for "with". */
    static final List<Verb> ALL = SPOKEN.stream()
            .flatMap(verb -> verb.words.endsWith(" with")
                    ? Stream.of(verb, verb.shortened(" w"), verb.shortened(" w/"))
                    : Stream.of(verb))
            .toList();

    private static final Map<String, Verb> BY_WORDS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Verb::words, Function.identity()));

    /** A sentence that begins with somebody: "Ada emailed" was theirs. */
    static final Verb THEY = new Verb("log", null, Direction.THEIRS);

    /** The one with these words, which must be one of {@link #ALL}. */
    static Verb of(String beginning) {
        return Objects.requireNonNull(BY_WORDS.get(beginning));
    }

    /** The kind that a word inside the line names, null if none. */
    static @Nullable Kind kind(String word) {
        return Named.KINDS.get(word);
    }

    /** Whose a kind of contact was, by the word for it: what is written is mine unless they did it. */
    Direction direction(Kind said, String word) {
        boolean theirs = direction == Direction.THEIRS && PAST.contains(word);
        return said.written() ? (theirs ? Direction.THEIRS : Direction.MINE) : Direction.BOTH;
    }

    private Verb shortened(String with) {
        return new Verb(words.substring(0, words.length() - " with".length()) + with, kind, direction);
    }

    private static Verb both(String words, Kind kind) {
        return new Verb(words, kind, Direction.BOTH);
    }

    private static Verb mine(String words, Kind kind) {
        return new Verb(words, kind, Direction.MINE);
    }

    private static Verb theirs(String words, Kind kind) {
        return new Verb(words, kind, Direction.THEIRS);
    }

    private enum Named {
        MET(Kind.MET, "met", "meeting", "talk", "chat", "saw", "dinner", "breakfast", "drinks"),
        COFFEE(Kind.COFFEE, "coffee", "cofee", "coffe", "tea"),
        LUNCH(Kind.LUNCH, "lunch"),
        CALL(Kind.CALL, "call", "called", "phone", "phoned", "rang"),
        VIDEO(Kind.VIDEO, "video", "zoom"),
        EVENT(Kind.EVENT, "event", "conference"),
        EMAIL(Kind.EMAIL, "email", "e-mail", "mail", "emailed", "mailed"),
        MESSAGE(Kind.MESSAGE, "message", "messaged", "text", "texted", "wrote", "dm"),
        INTRO(Kind.INTRO, "intro", "introduction"),
        OTHER(Kind.OTHER, "other");

        private static final Map<String, Kind> KINDS = Arrays.stream(values())
                .flatMap(named -> named.words.stream().map(word -> Map.entry(word, named.kind)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

        private final Kind kind;
        private final List<String> words;

        Named(Kind kind, String... words) {
            this.kind = kind;
            this.words = List.of(words);
        }
    }
}
