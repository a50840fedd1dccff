package dev.rapport.conversation.introductions;

import dev.rapport.command.Choices;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.introduction.path.Introduction;
import dev.rapport.introduction.path.Party;
import dev.rapport.introduction.path.PathId;
import dev.rapport.introduction.path.Role;
import dev.rapport.introduction.path.Side;
import dev.rapport.reply.Block;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.warmpath.Drafts;
import dev.rapport.warmpath.Reachable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Introduces two contacts to each other; each of them is asked first. */
final class IntroduceCommand implements CommandHandler<IntroduceCommand.Request> {
    private static final String EXAMPLE = "introduce Ada to Grace: both build curricula";

    /** So much of a button's label is sure to be seen. */
    private static final int SURE_TO_BE_SEEN = 30;

    private final Reachable reachable;

    IntroduceCommand(Reachable reachable) {
        this.reachable = reachable;
    }

    /** @param why empty if nothing was said */
    record Request(ContactId one, ContactId other, String why) {}

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
        return bothUnclear(line, context)
                .orElseGet(() -> PersonReader.read(line, context, EXAMPLE)
                        .then(one -> PersonReader.read(joined(one.after()), context, EXAMPLE)
                                .then(other -> request(one.contact(), other.contact(), other.after()))));
    }

    private static Line joined(Line line) {
        return line.skipCommas().skip("to").skip("and").skip("with").skip("&").skipCommas();
    }

    /** Where both names fit several people, one question asks for the pair. */
    private static Optional<Parsed<Request>> bothUnclear(Line line, Context context) {
        var here = line.to(line.at());
        if (!(context.lexicon().at(here.text(), here.at()).orElse(null) instanceof Reference.Several one)) {
            return Optional.empty();
        }
        var next = joined(here.to(one.end()));
        if (!(context.lexicon().at(next.text(), next.at()).orElse(null) instanceof Reference.Several other)) {
            return Optional.empty();
        }
        var pairs = one.contacts().stream()
                .flatMap(first -> other.contacts().stream()
                        .filter(second -> !second.id().equals(first.id()))
                        .map(second -> new Pair(
                                first, second, pair(new Found(here, one), first, new Found(next, other), second))))
                .limit(Choices.MOST)
                .toList();
        return Optional.of(which(pairs));
    }

    /** Two who may be meant, and the line that says so. */
    private record Pair(Contact one, Contact other, String line) {
        String names() {
            return one.name() + ", " + other.name();
        }

        String inFull() {
            return PersonReader.label(one) + " to " + PersonReader.label(other);
        }
    }

    /** With the names on the buttons where they are short and tell the pairs apart, else by number. */
    private static Parsed<Request> which(List<Pair> pairs) {
        boolean namesDo = pairs.stream().allMatch(pair -> pair.names().length() <= SURE_TO_BE_SEEN)
                && pairs.stream().map(Pair::names).distinct().count() == pairs.size();
        if (namesDo) {
            return new Parsed.Unclear<>(
                    "Which two?",
                    pairs.stream()
                            .map(pair -> new Choice(pair.names(), pair.line()))
                            .toList());
        }
        var question = new StringBuilder("Which two?");
        var choices = new ArrayList<Choice>();
        for (var pair : pairs) {
            var number = Integer.toString(choices.size() + 1);
            question.append("\n").append(number).append(". ").append(pair.inFull());
            choices.add(new Choice(number, pair.line()));
        }
        return new Parsed.Unclear<>(question.toString(), choices);
    }

    /** A name in a line. */
    private record Found(Line at, Reference.Several name) {
        String with(String text, Contact chosen) {
            return new Line(text, at.at())
                    .with(at.at(), name.end(), "id:" + chosen.id().number());
        }
    }

    /** The later name is made plain first, so that the earlier one still stands where it stood. */
    private static String pair(Found one, Contact first, Found other, Contact second) {
        return one.with(other.with(other.at().text(), second), first);
    }

    private static Parsed<Request> request(Contact one, Contact other, Line after) {
        if (one.id().equals(other.id())) {
            return new Parsed.Wrong<>("Those are one person.", EXAMPLE);
        }
        String why = Line.readable(after.rest().replaceFirst("^[\\s:,;-]+", ""));
        return why.length() > Introduction.LONGEST
                ? new Parsed.Wrong<>(
                        "For the reason there is room for %d characters.".formatted(Introduction.LONGEST), EXAMPLE)
                : new Parsed.Ok<>(new Request(one.id(), other.id(), why));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        if (underWay(request, turn)) {
            return Outcome.tell(Reply.say("That introduction is under way already: I tell you if it comes about."));
        }
        var one = side(request.one(), turn);
        var other = side(request.other(), turn);
        var draft = turn.draft();
        var id = new PathId(turn.network().id(), draft.nextItem());
        var role = new Role.GoBetween(one, other, false, Role.Way.MAKE);
        var introduction = Introduction.begun(id, role, request.why(), turn.instant());
        draft.introduce(introduction);
        return Outcome.change(
                draft, "introducing %s to %s".formatted(one.name(), other.name()), reply(introduction, role, turn));
    }

    private static boolean underWay(Request request, Turn turn) {
        var two = Set.of(request.one(), request.other());
        return turn.network().exchange().introductions().values().stream()
                .anyMatch(introduction -> introduction.open(turn.instant())
                        && introduction.role() instanceof Role.GoBetween between
                        && !between.requested()
                        && Stream.of(between.one(), between.other())
                                .allMatch(side -> side.contact() != null && two.contains(side.contact())));
    }

    private Side side(ContactId contact, Turn turn) {
        return reachable.side(
                turn.network().find(contact).orElseThrow().contact(),
                turn.network().id());
    }

    private static Reply reply(Introduction introduction, Role.GoBetween between, Turn turn) {
        var until = introduction.until().atZone(turn.now().getZone()).toLocalDate();
        var words = Words.of("%s\nI tell you if both agree. It is open until %s."
                .formatted(asking(between), TimePhrases.full(until)));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words));
        for (var party : List.of(Party.ONE, Party.OTHER)) {
            if (between.side(party).colleague() == null) {
                blocks.addAll(outside(introduction, between, party, turn));
            }
        }
        blocks.add(new Block.Buttons(List.of(turn.undo())));
        return Reply.of(words.plain(), blocks);
    }

    private static String asking(Role.GoBetween between) {
        String one = between.one().name();
        String other = between.other().name();
        boolean oneInChat = between.one().colleague() != null;
        boolean otherInChat = between.other().colleague() != null;
        if (oneInChat && otherInChat) {
            return "In a minute I ask %s and %s, each alone, whether they would like to meet.".formatted(one, other);
        }
        if (!oneInChat && !otherInChat) {
            return "Neither %s nor %s is in this chat: ask each of them first.".formatted(one, other);
        }
        return oneInChat
                ? "In a minute I ask %s. %s is not in this chat: ask there yourself.".formatted(one, other)
                : "In a minute I ask %s. %s is not in this chat: ask there yourself.".formatted(other, one);
    }

    private static List<Block> outside(Introduction introduction, Role.GoBetween between, Party party, Turn turn) {
        var side = between.side(party);
        var other = between.side(party == Party.ONE ? Party.OTHER : Party.ONE);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Entry(
                Words.of("To %s:".formatted(side.name())),
                List.of(AnswerCommand.agreed(introduction.number(), party))));
        blocks.addAll(new Drafts(turn.network()).asking(side, other.words(), introduction.why()));
        return blocks;
    }
}
