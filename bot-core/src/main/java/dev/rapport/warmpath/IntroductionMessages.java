package dev.rapport.warmpath;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.consent.Introduction;
import dev.rapport.consent.Role;
import dev.rapport.consent.Role.Way;
import dev.rapport.consent.Side;
import dev.rapport.consent.State;
import dev.rapport.network.Network;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.sharing.Mentions;
import java.util.ArrayList;
import java.util.List;

/** What those who take part in an introduction are told. Before all have agreed, nobody reads whether another one has. */
public final class IntroductionMessages {
    private final Mentions mentions;

    public IntroductionMessages(Mentions mentions) {
        this.mentions = mentions;
    }

    /** A side as its introducer or somebody asked may read it. */
    public Inline side(Side side) {
        var colleague = side.colleague();
        return side.name().isEmpty() && colleague != null
                ? mentions.of(colleague.member())
                : new Inline.Plain(side.words());
    }

    /** The same within a text that is copied. */
    public String name(Side side) {
        var colleague = side.colleague();
        return side.name().isEmpty() && colleague != null
                ? mentions.name(colleague.member()).orElse("a colleague of mine")
                : side.words();
    }

    /** How things stand, to be told to the owner. */
    Reply told(Introduction introduction, Network owner) {
        boolean both = introduction.state() instanceof State.AgreedByBoth;
        return switch (introduction.role()) {
            case Role.Asker asker -> cameAbout(introduction, asker, owner);
            case Role.Introduced introduced ->
                both ? cameAbout(introduction, introduced, owner) : asked(introduction, introduced, owner);
            case Role.GoBetween between ->
                both ? cameAbout(introduction, between, owner) : requested(introduction, between, owner);
        };
    }

    private Reply requested(Introduction introduction, Role.GoBetween between, Network owner) {
        var other = between.other();
        boolean inChat = other.colleague() != null;
        var words = Words.of(
                side(between.one()),
                new Inline.Plain(" would like to meet %s, whom you share%s Would you introduce them? %s"
                        .formatted(
                                other.words(),
                                reason(introduction),
                                inChat
                                        ? "If you do, %s is asked as well.".formatted(other.name())
                                        : "You would ask %s first; this text does."
                                                .formatted(new Drafts(owner).firstName(other)))));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words));
        blocks.addAll(new Drafts(owner).asking(other, name(between.one()), introduction.why()));
        blocks.add(new Block.Buttons(List.of(
                press("Make the introduction", introduction, "make"),
                press("You may use my name", introduction, "name"),
                press("No", introduction, "no"))));
        blocks.add(silent(introduction, owner));
        return Reply.of(words.plain(), blocks);
    }

    private Reply asked(Introduction introduction, Role.Introduced introduced, Network owner) {
        var hub = mentions.of(introduced.goBetween().member());
        var other = side(introduced.other());
        String reason = reason(introduction);
        var words = introduced.requested()
                ? Words.of(
                        other,
                        new Inline.Plain(" would like to meet you" + reason + " "),
                        hub,
                        new Inline.Plain(
                                introduced.way() == Way.MAKE
                                        ? " would introduce you. Would you like that?"
                                        : " lets them use their name. Would you like that?"))
                : Words.of(
                        hub,
                        new Inline.Plain(" would like to introduce you to "),
                        other,
                        new Inline.Plain(reason + " Would you like that?"));
        return Reply.of(
                words.plain(),
                List.of(
                        new Block.Text(words),
                        new Block.Buttons(List.of(
                                press("Yes, gladly", introduction, "yes"), press("No, thanks", introduction, "no"))),
                        silent(introduction, owner)));
    }

    private Reply cameAbout(Introduction introduction, Role.Asker asker, Network owner) {
        var hub = asker.goBetween().member();
        var target = asker.target();
        var who = met(target);
        boolean inChat = target.colleague() != null;
        var words = asker.way() == Way.USE_MY_NAME
                ? Words.of(
                        new Inline.Plain("You may use the name of "),
                        mentions.of(hub),
                        new Inline.Plain(" with "),
                        who,
                        new Inline.Plain(inChat ? ", who would be glad to hear from you." : "."))
                : Words.of(
                        who,
                        new Inline.Plain(" would be glad to meet you. "),
                        mentions.of(hub),
                        new Inline.Plain(inChat ? " introduces you." : " writes to you both."));
        return asker.way() == Way.MAKE && !inChat
                ? Reply.say(words)
                : withFirstLine(
                        words,
                        new Drafts(owner).firstName(target),
                        mentions.name(hub).orElse("A colleague of ours"),
                        introduction.why());
    }

    private Reply cameAbout(Introduction introduction, Role.Introduced introduced, Network owner) {
        var hub = introduced.goBetween().member();
        var words = Words.of(
                mentions.of(hub),
                new Inline.Plain(" introduces you to "),
                met(introduced.other()),
                new Inline.Plain(": you both agreed" + reason(introduction)));
        return introduced.other().colleague() == null || introduced.requested()
                ? Reply.say(words)
                : withFirstLine(
                        words,
                        new Drafts(owner).firstName(introduced.other()),
                        mentions.name(hub).orElse("A colleague of ours"),
                        introduction.why());
    }

    private Reply cameAbout(Introduction introduction, Role.GoBetween between, Network owner) {
        var one = between.one();
        var other = between.other();
        if (between.way() == Way.USE_MY_NAME) {
            return Reply.say(Words.of(
                    side(one),
                    new Inline.Plain(" may use your name with "),
                    side(other),
                    new Inline.Plain(", and knows it now.")));
        }
        boolean allInChat = one.colleague() != null && other.colleague() != null;
        var words = Words.of(
                side(one),
                new Inline.Plain(" and "),
                side(other),
                new Inline.Plain(
                        allInChat
                                ? " both agreed and are introduced. It is logged."
                                : " both agreed. It is logged, and this text brings them together."));
        if (allInChat) {
            return Reply.say(words);
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words));
        blocks.addAll(new Drafts(owner).introducing(one, other, introduction.why()));
        return Reply.of(words.plain(), blocks);
    }

    private Reply withFirstLine(Words words, String firstName, String through, String why) {
        String text = "Hello %s, %s suggested that we meet.%s When would a short call suit you?"
                .formatted(firstName, through, why.isEmpty() ? "" : " " + Drafts.sentence(why));
        return Reply.of(words.plain(), List.of(new Block.Text(words), new Block.Draft(text)));
    }

    /** Somebody who has agreed: a colleague as the chat names one. */
    private Inline met(Side side) {
        var colleague = side.colleague();
        if (colleague == null) {
            return new Inline.Plain(side.words());
        }
        String known = mentions.name(colleague.member()).orElse(side.name().isEmpty() ? "A colleague" : side.name());
        return new Inline.Mention(colleague.member(), known);
    }

    private static String reason(Introduction introduction) {
        return introduction.why().isEmpty() ? "." : ": " + Drafts.sentence(introduction.why());
    }

    private static Button press(String label, Introduction introduction, String answer) {
        return Button.of(label, "introduction " + introduction.number() + " " + answer);
    }

    private static Block silent(Introduction introduction, Network owner) {
        var day = introduction.until().atZone(owner.zone()).toLocalDate();
        return new Block.Note(
                Words.of("A no is told to nobody, and neither is no answer by %s.".formatted(TimePhrases.full(day))));
    }
}
