package dev.rapport.conversation.introductions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.consent.Introduction;
import dev.rapport.consent.Party;
import dev.rapport.consent.PathId;
import dev.rapport.consent.Role;
import dev.rapport.consent.Side;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.network.Limit;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.warmpath.Drafts;
import dev.rapport.warmpath.Reachable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Introduces two contacts to each other; each of them is asked first. */
final class IntroduceCommand implements CommandHandler<IntroduceCommand.Request> {
    private static final String WHY = "why";
    private static final String WITH_REASON = "with a reason";
    private static final String NEVER = "never";
    private static final String EXAMPLE = "introduce Ada to Grace: both build curricula";

    private final Reachable reachable;

    IntroduceCommand(Reachable reachable) {
        this.reachable = reachable;
    }

    /** @param why empty if nothing was said */
    record Request(ContactId one, ContactId other, Wish wish, String why) {}

    /** What is wished for the two. */
    enum Wish {
        INTRODUCE,
        /** To be asked why first; buttons alone say so. */
        ASK_WHY,
        /** Never to be suggested; buttons alone say so. */
        NEVER
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "introduce",
                List.of(),
                Section.INTRODUCTIONS,
                "introduces two people to each other, if both agree",
                List.of(EXAMPLE));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        if (line.atEnd()) {
            return new Parsed.Wrong<>("Whom to whom?", EXAMPLE);
        }
        return PairReader.read(line, context, EXAMPLE).then(two -> request(two.one(), two.other(), two.after()));
    }

    private static Parsed<Request> request(Contact one, Contact other, Line after) {
        if (one.id().equals(other.id())) {
            return new Parsed.Wrong<>("Those are one person.", EXAMPLE);
        }
        String said = after.rest();
        if (said.equals(WITH_REASON)) {
            return new Parsed.Ok<>(new Request(one.id(), other.id(), Wish.ASK_WHY, ""));
        }
        if (said.equals(NEVER)) {
            return new Parsed.Ok<>(new Request(one.id(), other.id(), Wish.NEVER, ""));
        }
        String why = Line.readable(said.replaceFirst("^[\\s:,;-]+", ""));
        return new Parsed.Ok<>(new Request(one.id(), other.id(), Wish.INTRODUCE, why));
    }

    @Override
    public FormReading<Request> form(Line line, Map<String, String> values, Context context) {
        String why = Line.readable(values.getOrDefault(WHY, ""));
        return read("introduce", line, context) instanceof Parsed.Ok<Request>(var request)
                ? new FormReading.Ok<>(new Request(request.one(), request.other(), Wish.INTRODUCE, why))
                : new FormReading.Refused<>(Map.of(WHY, "One of the two is not in your network any more."));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var underWay = underWay(request, turn);
        if (underWay.isPresent()) {
            var words = Words.of("That introduction is under way already: I'll tell you if it comes about.");
            var blocks = new ArrayList<Block>();
            blocks.add(new Block.Text(words));
            blocks.addAll(
                    toBeAsked(underWay.get(), (Role.GoBetween) underWay.get().role(), turn));
            return Outcome.tell(Reply.of(words.plain(), blocks));
        }
        var one = side(request.one(), turn);
        var other = side(request.other(), turn);
        return switch (request.wish()) {
            case ASK_WHY -> askWhy(request, one, other, turn);
            case NEVER -> never(one, other, turn);
            case INTRODUCE -> introduce(one, other, request.why(), turn);
        };
    }

    private static Outcome introduce(Side one, Side other, String why, Turn turn) {
        var draft = turn.draft();
        var id = new PathId(turn.network().id(), draft.nextItem());
        var role = new Role.GoBetween(one, other, false, Role.Way.MAKE);
        var introduction = Introduction.begun(id, role, why, turn.instant());
        draft.introduce(introduction);
        return Outcome.change(
                draft, "introducing %s to %s".formatted(one.name(), other.name()), reply(introduction, role, turn));
    }

    private static Outcome never(Side one, Side other, Turn turn) {
        var draft = turn.draft();
        var id = new PathId(turn.network().id(), draft.nextItem());
        var role = new Role.GoBetween(one, other, false, Role.Way.MAKE);
        draft.introduce(Introduction.refused(id, role, turn.instant()));
        return Outcome.change(
                draft,
                "leaving %s and %s apart".formatted(one.name(), other.name()),
                Reply.say("I won't suggest %s and %s to each other.".formatted(one.name(), other.name()), turn.undo()));
    }

    /** The tags in common are a reason to begin with; whoever sends it reads it first, since others will. */
    private static Outcome askWhy(Request request, Side one, Side other, Turn turn) {
        String pair = "introduce id:%d to id:%d"
                .formatted(request.one().number(), request.other().number());
        var field = new Field.Text(
                WHY,
                "Why? Both will read it",
                false,
                inCommon(request, turn),
                "both build curricula",
                Limit.REASON.most(),
                true);
        return Outcome.open(
                new Form("Introduce them", pair, List.of(field), "Ask them"),
                Reply.say(
                        "Introduce %s and %s?".formatted(one.name(), other.name()),
                        Button.of("Say why", pair + " " + WITH_REASON)));
    }

    private static String inCommon(Request request, Turn turn) {
        var tags = turn.network()
                .find(request.other())
                .orElseThrow()
                .contact()
                .background()
                .tags();
        String common = turn.network().find(request.one()).orElseThrow().contact().background().tags().stream()
                .filter(tags::contains)
                .collect(Collectors.joining(" and "));
        return common.isEmpty() ? "" : "both of you: " + common;
    }

    private static Optional<Introduction> underWay(Request request, Turn turn) {
        var two = Set.of(request.one(), request.other());
        return turn.network().exchange().introductions().values().stream()
                .filter(introduction -> introduction.open(turn.instant())
                        && introduction.role() instanceof Role.GoBetween between
                        && !between.requested()
                        && Stream.of(between.one(), between.other())
                                .allMatch(side -> side.contact() != null && two.contains(side.contact())))
                .findFirst();
    }

    private Side side(ContactId contact, Turn turn) {
        return reachable.side(
                turn.network().find(contact).orElseThrow().contact(),
                turn.network().id());
    }

    private static Reply reply(Introduction introduction, Role.GoBetween between, Turn turn) {
        var until = introduction.until().atZone(turn.now().getZone()).toLocalDate();
        var words = Words.of("%s\nI'll tell you if both agree. It is open until %s."
                .formatted(asking(between), TimePhrases.full(until)));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words));
        blocks.addAll(toBeAsked(introduction, between, turn));
        blocks.add(new Block.Buttons(List.of(turn.undo())));
        return Reply.of(words.plain(), blocks);
    }

    /** A text for each who is not in the chat and has not agreed yet. */
    static List<Block> toBeAsked(Introduction introduction, Role.GoBetween between, Turn turn) {
        var blocks = new ArrayList<Block>();
        for (var party : List.of(Party.ONE, Party.OTHER)) {
            if (between.side(party).colleague() == null
                    && between.decides(party)
                    && !introduction.state().agreed(party)) {
                blocks.addAll(outside(introduction, between, party, turn));
            }
        }
        return blocks;
    }

    private static String asking(Role.GoBetween between) {
        String one = between.one().name();
        String other = between.other().name();
        boolean oneInChat = between.one().colleague() != null;
        boolean otherInChat = between.other().colleague() != null;
        if (oneInChat && otherInChat) {
            return "In a minute I'll ask %s and %s, each alone, whether they would like to meet.".formatted(one, other);
        }
        if (!oneInChat && !otherInChat) {
            return "Neither %s nor %s is in this chat: ask each of them first.".formatted(one, other);
        }
        return oneInChat
                ? "In a minute I'll ask %s. %s is not in this chat: ask there yourself.".formatted(one, other)
                : "In a minute I'll ask %s. %s is not in this chat: ask there yourself.".formatted(other, one);
    }

    private static List<Block> outside(Introduction introduction, Role.GoBetween between, Party party, Turn turn) {
        var side = between.side(party);
        var other = between.side(party == Party.ONE ? Party.OTHER : Party.ONE);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(Words.of("To %s:".formatted(side.name()))));
        blocks.addAll(new Drafts(turn.network())
                .asking(side, other.words(), introduction.why(), AnswerCommand.agreed(introduction.number(), party)));
        return blocks;
    }
}
