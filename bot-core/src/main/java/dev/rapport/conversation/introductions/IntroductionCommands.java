package dev.rapport.conversation.introductions;

import dev.rapport.board.BoardMessages;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.exchange.Notice;
import dev.rapport.identity.MemberId;
import dev.rapport.sharing.Colleagues;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The commands of this package. */
public final class IntroductionCommands {
    private IntroductionCommands() {}

    private static CommandSpec spec(String word, String does, String example) {
        return new CommandSpec(word, List.of(), Section.INTRODUCTIONS, does, List.of(example));
    }

    /** @param nameOf the platform's name of a member; empty if it knows none */
    public static List<CommandHandler<?>> all(Colleagues colleagues, Function<MemberId, Optional<String>> nameOf) {
        var messages = new BoardMessages(nameOf);
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
                new WhoKnowsCommand(colleagues, new Mentions(nameOf)),
                new ShareCommand(),
                new UnshareCommand(),
                new SharingCommand());
    }
}
