package dev.rapport.rounds;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.WorkTimes;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.Round;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.reply.Words;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said in a round. Nothing in it comes from anybody's private notes. */
final class RoundMessages {
    private final PlaceId place;
    private final String where;

    /** @param where the place as people call it: "#lunch" */
    RoundMessages(PlaceId place, String where) {
        this.place = place;
        this.where = where;
    }

    /** To all of a group in one conversation. */
    Reply together(Introduction introduction, Round round, Group group) {
        var opening = mentions(introduction.people());
        opening.add(new Inline.Plain(": in this round of %s you %s are introduced to each other."
                .formatted(where, count(introduction.people().size()))));
        var lines = lines(new Words(opening), introduction);
        return shared(lines, times(introduction, group, introduction.first().zone(), round), met(round, group));
    }

    /** To one of a group, where each gets a message of their own. */
    Reply apart(Introduction introduction, Team.Person reader, Round round, Group group) {
        var others = others(introduction.people(), reader.id());
        var opening = new ArrayList<Inline>();
        opening.add(new Inline.Plain("In this round of %s I would like to introduce you to ".formatted(where)));
        opening.addAll(mentions(others));
        opening.add(new Inline.Plain("."));
        var after = new ArrayList<>(times(introduction, group, reader.zone(), round));
        var people = others.stream()
                .map(person -> new Inline.Mention(person.id(), person.name()))
                .toList();
        after.add(new Block.OpenChat("Open a chat", people, firstLine(introduction)));
        return shared(lines(new Words(opening), introduction), after, met(round, group));
    }

    private String firstLine(Introduction introduction) {
        return "Hello! We were introduced in %s. To begin with: %s".formatted(where, introduction.question());
    }

    private static List<Words> lines(Words opening, Introduction introduction) {
        var lines = new ArrayList<Words>();
        lines.add(opening);
        lines.add(
                Words.of("Why you %s: %s".formatted(count(introduction.people().size()), introduction.why())));
        var facts = introduction.people().stream()
                .filter(person -> !person.declared().fact().isEmpty())
                .map(person -> person.name() + ": " + person.declared().fact())
                .collect(Collectors.joining(". "));
        if (!facts.isEmpty()) {
            lines.add(Words.of(facts + "."));
        }
        lines.add(Words.of("To begin with: " + introduction.question()));
        lines.add(Words.of(
                new Inline.Mention(
                        introduction.first().id(), introduction.first().name()),
                new Inline.Plain(", would you write first?")));
        return lines;
    }

    private List<Block> times(Introduction introduction, Group group, ZoneId zone, Round round) {
        var people = introduction.people().stream().map(Team.Person::id).toList();
        String title = introduction.people().stream().map(Team.Person::name).collect(Collectors.joining(", "));
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < introduction.times().size(); i++) {
            var start = introduction.times().get(i);
            String uid = "round-%d-%d-%d@%s".formatted(round.number(), group.number(), i, place.conversation());
            var words = Words.of(
                    new Inline.Plain(i == 0 ? "A time at which you all work: " : "Or: "),
                    new Inline.When(start, TimePhrases.full(start.atZone(zone))));
            blocks.add(new Block.Meeting(
                    words,
                    title,
                    start,
                    WorkTimes.A_TALK,
                    people,
                    CalendarFile.of(uid, title, round.times().made(), start, WorkTimes.A_TALK)));
        }
        return blocks;
    }

    /**
     * To one who may be in a round to come.
     *
     * @param now in the reader's zone
     */
    Reply areYouIn(ZonedDateTime turn, ZonedDateTime now) {
        var local = turn.withZoneSameInstant(now.getZone());
        boolean sameWeek = local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        String about = " %s in:%s".formatted(turn.toLocalDateTime(), place.conversation());
        return Reply.say(
                "Are you in %s week? The next round of introductions in %s is on %s; whoever says yes is in it."
                        .formatted(sameWeek ? "this" : "next", where, TimePhrases.full(local)),
                Button.of("I'm in", "intros yes" + about),
                Button.of("Not this time", "intros no" + about));
    }

    /** Half-way. */
    Reply haveYouMet(Round round, Group group) {
        return shared(
                List.of(Words.of("Have you met yet? If not, there is still time until the next round.")),
                met(round, group),
                Button.of("Not yet", "intros not yet " + reference(round, group)));
    }

    private Button met(Round round, Group group) {
        return Button.of("We have met", "intros met " + reference(round, group));
    }

    private String reference(Round round, Group group) {
        return round.number() + " " + group.number() + " in:" + place.conversation();
    }

    /**
     * To one of a group that has met.
     *
     * @param logged whether it was logged in the reader's network
     */
    Reply thanks(List<Team.Person> others, boolean logged, Round round, Group group) {
        var inlines = new ArrayList<Inline>();
        inlines.add(new Inline.Plain("Good that you met "));
        inlines.addAll(mentions(others));
        inlines.add(
                new Inline.Plain(
                        (logged ? ". I have logged it with you." : ".")
                                + " Would you like to keep in touch? Where both want it, each becomes the other's contact; a no is told to nobody."));
        return Reply.say(
                new Words(inlines),
                Button.of("Keep in touch", "intros keep " + reference(round, group)),
                Button.of("No, thanks", "intros let go " + reference(round, group)));
    }

    Reply leftOut(Grouping.Reason reason) {
        String why = switch (reason) {
            case NOBODY_ELSE -> "Nobody else was in this round of %s.";
            case NO_SHARED_HOURS -> "Nobody else in this round of %s works at the same hours as you.";
            case NOBODY_FREE -> "There was nobody left for you in this round of %s.";
        };
        return Reply.say(why.formatted(where)
                + " You come first in the next one; if somebody joins late, I introduce you still.");
    }

    /** To the others of a group of whom one is gone. */
    Reply unreachable(String name) {
        return Reply.say(
                ("%s cannot be reached in %s at the moment. If anybody else is free in this round, I introduce you;"
                                + " otherwise you come first in the next.")
                        .formatted(name, where));
    }

    /** To the others of a group whose message could not be delivered, where nobody says because of whom. */
    Reply undelivered() {
        return Reply.say(
                ("An introduction of yours in %s could not be delivered to everybody in it. If somebody else is free in "
                                + "this round, I introduce you; otherwise you come first in the next.")
                        .formatted(where));
    }

    /** In the place of an introduction that was taken back. */
    Reply takenBack() {
        return shared(List.of(Words.of(
                "This introduction was taken back: an organiser of %s undid the round. Nothing is expected of you."
                        .formatted(where))));
    }

    Reply paused() {
        return Reply.say(
                "I have not heard about your last three introductions in %s, so I leave you out from now on. Whenever it suits you again, one tap is enough."
                        .formatted(where),
                Button.of("I'm in again", "join in:" + place.conversation()));
    }

    private static List<Inline> mentions(List<Team.Person> people) {
        var inlines = new ArrayList<Inline>();
        for (int i = 0; i < people.size(); i++) {
            if (i > 0) {
                inlines.add(new Inline.Plain(i == people.size() - 1 ? " and " : ", "));
            }
            inlines.add(new Inline.Mention(people.get(i).id(), people.get(i).name()));
        }
        return inlines;
    }

    private static String count(int people) {
        return switch (people) {
            case 2 -> "two";
            case 3 -> "three";
            case 4 -> "four";
            case 5 -> "five";
            default -> "all";
        };
    }

    private static Reply shared(List<Words> lines, Button... buttons) {
        return shared(lines, List.of(), buttons);
    }

    private static Reply shared(List<Words> lines, List<Block> after, Button... buttons) {
        var blocks = new ArrayList<Block>();
        lines.forEach(line -> blocks.add(new Block.Text(line)));
        blocks.addAll(after);
        var said = new ArrayList<>(lines);
        after.forEach(block -> {
            if (block instanceof Block.Meeting meeting) {
                said.add(meeting.words());
            }
        });
        if (buttons.length > 0) {
            blocks.add(new Block.Buttons(List.of(buttons)));
        }
        return new Reply(said.stream().map(Words::plain).collect(Collectors.joining("\n")), blocks, Visibility.SHARED);
    }

    /** All but one. */
    static List<Team.Person> others(List<Team.Person> people, MemberId reader) {
        return people.stream().filter(person -> !person.id().equals(reader)).toList();
    }
}
