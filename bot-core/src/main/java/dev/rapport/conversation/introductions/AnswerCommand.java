package dev.rapport.conversation.introductions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.consent.Introduction;
import dev.rapport.consent.Party;
import dev.rapport.consent.Role;
import dev.rapport.consent.Role.Way;
import dev.rapport.consent.State;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.warmpath.Drafts;
import dev.rapport.warmpath.IntroductionMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers to an introduction: of the go-between, of those who are to meet, and of somebody outside the chat as passed on. */
final class AnswerCommand implements CommandHandler<AnswerCommand.Request> {
    private static final String WORD = "introduction";
    private static final Pattern ANSWER =
            Pattern.compile("(\\d{1,9}) (make|name|no|yes|agreed one|agreed other)", Pattern.CASE_INSENSITIVE);

    private final IntroductionMessages messages;

    AnswerCommand(IntroductionMessages messages) {
        this.messages = messages;
    }

    record Request(int number, Said said) {}

    enum Said {
        MAKE,
        NAME,
        NO,
        YES,
        AGREED_ONE,
        AGREED_OTHER
    }

    /** For somebody who was asked outside the chat. */
    static Button agreed(int number, Party party) {
        return Button.of("They agreed", WORD + " " + number + " agreed " + (party == Party.ONE ? "one" : "other"));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.ofButtons(WORD, Section.INTRODUCTIONS, "answers whether an introduction shall be made");
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        var answer = ANSWER.matcher(line.rest());
        if (!answer.matches()) {
            return new Parsed.Wrong<>("That is answered with the buttons of the message.", "introduce Ada to Grace");
        }
        var said = Said.valueOf(answer.group(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
        return new Parsed.Ok<>(new Request(Integer.parseInt(answer.group(1)), said));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var found = turn.network().exchange().introduction(request.number());
        if (found.isEmpty() || !found.get().open(turn.instant())) {
            return Outcome.tell(Reply.say(closed(found, turn)));
        }
        var introduction = found.get();
        return switch (introduction.role()) {
            case Role.Asker _ -> Outcome.tell(Reply.say("Your part is done: I'll tell you if it comes about."));
            case Role.Introduced _ -> introduced(introduction, request.said(), turn);
            case Role.GoBetween between -> goBetween(introduction, between, request.said(), turn);
        };
    }

    private static String closed(Optional<Introduction> found, Turn turn) {
        boolean answered = found.map(Introduction::state)
                .filter(state -> state instanceof State.AgreedByBoth || state instanceof State.Declined)
                .isPresent();
        return answered && turn.instant().isBefore(found.get().until())
                ? "You have answered that already. Nothing was changed."
                : "That is over. Nothing was changed.";
    }

    private static Outcome introduced(Introduction introduction, Said said, Turn turn) {
        if (introduction.state() instanceof State.AgreedByOne) {
            return answeredAlready();
        }
        return switch (said) {
            case YES -> {
                var party = ((Role.Introduced) introduction.role()).as();
                yield change(
                        introduction.agree(party, turn.instant()),
                        "saying yes to an introduction",
                        "Good. I'll tell you if it comes about.",
                        turn);
            }
            case NO -> no(introduction, turn);
            case MAKE, NAME, AGREED_ONE, AGREED_OTHER -> answeredAlready();
        };
    }

    private Outcome goBetween(Introduction introduction, Role.GoBetween between, Said said, Turn turn) {
        boolean decides = between.requested() && !introduction.state().agreed(Party.GO_BETWEEN);
        return switch (said) {
            case MAKE -> decides ? make(introduction, turn) : answeredAlready();
            case NAME -> decides ? lendName(introduction, between, turn) : answeredAlready();
            case NO -> decides ? no(introduction, turn) : answeredAlready();
            case YES -> answeredAlready();
            case AGREED_ONE -> passedOn(introduction, between, Party.ONE, turn);
            case AGREED_OTHER -> passedOn(introduction, between, Party.OTHER, turn);
        };
    }

    private Outcome make(Introduction introduction, Turn turn) {
        var between = (Role.GoBetween) introduction.role();
        var other = between.other();
        var made = introduction.agree(Party.GO_BETWEEN, turn.instant());
        String doing = "offering an introduction to " + other.name();
        if (other.colleague() != null) {
            return change(
                    made,
                    doing,
                    "Good. In a minute I'll ask %s, and tell you if it comes about.".formatted(other.name()),
                    turn);
        }
        var words = Words.of("Good. Ask %s with this text, and tell me when they agreed.".formatted(other.name()));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words));
        blocks.addAll(new Drafts(turn.network()).asking(other, messages.name(between.one()), introduction.why()));
        blocks.add(new Block.Buttons(List.of(agreed(introduction.number(), Party.OTHER), turn.undo())));
        var draft = turn.draft();
        draft.introduce(made);
        return Outcome.change(draft, doing, Reply.of(words.plain(), blocks));
    }

    private Outcome lendName(Introduction introduction, Role.GoBetween between, Turn turn) {
        var other = between.other();
        var lent = introduction
                .with(new Role.GoBetween(between.one(), other, true, Way.USE_MY_NAME))
                .agree(Party.GO_BETWEEN, turn.instant());
        var words = other.colleague() != null
                ? Words.of("Good. In a minute I'll ask %s, and tell you if it comes about.".formatted(other.name()))
                : Words.of(
                        new Inline.Plain("Good. In a minute I tell "),
                        messages.side(between.one()),
                        new Inline.Plain(" to use your name with %s.".formatted(other.name())));
        var draft = turn.draft();
        draft.introduce(lent);
        return Outcome.change(draft, "lending your name with " + other.name(), Reply.say(words, turn.undo()));
    }

    /** What somebody outside the chat has said to the go-between. */
    private static Outcome passedOn(Introduction introduction, Role.GoBetween between, Party party, Turn turn) {
        boolean asked = between.side(party).colleague() == null
                && between.decides(party)
                && (!between.requested() || introduction.state().agreed(Party.GO_BETWEEN));
        if (!asked || introduction.state().agreed(party)) {
            return answeredAlready();
        }
        var agreed = introduction.agree(party, turn.instant());
        String name = between.side(party).name();
        String doing = "that %s agreed".formatted(name);
        if (agreed.state() instanceof State.AgreedByBoth) {
            return change(
                    agreed,
                    doing,
                    "Good: all have agreed. In a minute they are told, and you get a text for both.",
                    turn);
        }
        var words = Words.of("Noted: %s agreed. I'll tell you if it comes about.".formatted(name));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words));
        blocks.addAll(IntroduceCommand.toBeAsked(agreed, between, turn));
        blocks.add(new Block.Buttons(List.of(turn.undo())));
        var draft = turn.draft();
        draft.introduce(agreed);
        return Outcome.change(draft, doing, Reply.of(words.plain(), blocks));
    }

    private static Outcome no(Introduction introduction, Turn turn) {
        return change(introduction.declined(), "saying no to an introduction", "All right. Nobody is told.", turn);
    }

    private static Outcome change(Introduction changed, String doing, String said, Turn turn) {
        var draft = turn.draft();
        draft.introduce(changed);
        return Outcome.change(draft, doing, Reply.say(said, turn.undo()));
    }

    private static Outcome answeredAlready() {
        return Outcome.tell(Reply.say("You have answered that already. Nothing was changed."));
    }
}
