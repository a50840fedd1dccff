package dev.rapport.conversation.introductions;

import dev.rapport.board.BoardMessages;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.exchange.Notice;
import dev.rapport.sharing.Colleagues;
import dev.rapport.sharing.Mentions;
import dev.rapport.warmpath.IntroductionMessages;
import dev.rapport.warmpath.Reachable;
import dev.rapport.warmpath.Requests;
import java.util.List;

/** The commands of this package. */
public final class IntroductionCommands {
    private IntroductionCommands() {}

    private static CommandSpec spec(String word, String does, String example) {
        return new CommandSpec(word, List.of(), Section.INTRODUCTIONS, does, List.of(example));
    }

    public static List<CommandHandler<?>> all(
            Colleagues colleagues, NetworkStore networks, MemberStore members, Mentions mentions) {
        var messages = new BoardMessages(mentions);
        return List.of(
                new PostCommand(
                        Notice.Kind.ASK,
                        spec(
                                "ask",
                                "asks your team for something",
                                "ask someone who has run a district-wide SSO rollout"),
                        colleagues,
                        messages),
                new PostCommand(
                        Notice.Kind.OFFER,
                        spec("offer", "offers your team something", "offer an hour on hiring data engineers"),
                        colleagues,
                        messages),
                new AsksCommand(colleagues, messages),
                new TakeDownCommand(),
                new WhoKnowsCommand(colleagues, mentions),
                new RequestCommand(new Requests(networks, members, colleagues), mentions),
                new AnswerCommand(new IntroductionMessages(mentions)),
                new IntroduceCommand(new Reachable(members)),
                new ShareCommand(),
                new UnshareCommand(),
                new SharingCommand());
    }
}
