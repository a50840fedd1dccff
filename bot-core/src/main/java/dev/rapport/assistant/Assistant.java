package dev.rapport.assistant;

import dev.rapport.checkin.CheckIns;
import dev.rapport.command.CommandRegistry;
import dev.rapport.command.CommandSpec;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Engine;
import dev.rapport.conversation.Stores;
import dev.rapport.conversation.Surroundings;
import dev.rapport.conversation.account.AccountCommands;
import dev.rapport.conversation.interactions.InteractionCommands;
import dev.rapport.conversation.introductions.IntroductionCommands;
import dev.rapport.conversation.moments.MomentCommands;
import dev.rapport.conversation.people.PeopleCommands;
import dev.rapport.conversation.rounds.RoundCommands;
import dev.rapport.introduction.SearchThread;
import dev.rapport.opening.FirstLines;
import dev.rapport.platform.MemberProfile;
import dev.rapport.rounds.Rounds;
import dev.rapport.rounds.Teams;
import dev.rapport.sharing.Colleagues;
import dev.rapport.sharing.Mentions;
import java.util.ArrayList;
import java.util.List;

/**
 * The assistant.
 *
 * @param conversation the doorway for the adapters
 * @param commands what can be said, in the order of the help
 */
public record Assistant(Conversation conversation, List<CommandSpec> commands) {
    public Assistant {
        commands = List.copyOf(commands);
    }

    /** Puts the assistant together over its stores and what it asks the world for. */
    public static Assistant over(Stores stores, Surroundings surroundings) {
        return over(stores, surroundings, List.of());
    }

    /** @param more commands that exist in this assembly alone, such as the playground's demo */
    public static Assistant over(Stores stores, Surroundings surroundings, List<CommandHandler<?>> more) {
        var handlers = new ArrayList<CommandHandler<?>>();
        handlers.addAll(
                PeopleCommands.all(member -> surroundings.profile(member).map(MemberProfile::name)));
        handlers.addAll(InteractionCommands.all());
        var firstLines = FirstLines.load();
        var checkIns = new CheckIns(firstLines);
        var colleagues = new Colleagues(stores.commons(), stores.networks());
        var teams = new Teams(stores.networks(), stores.members(), surroundings.directories(), surroundings.places());
        var rounds = new Rounds(stores.series(), teams, new SearchThread(Rounds.LONGEST_SEARCH));
        handlers.addAll(MomentCommands.all(firstLines, checkIns, stores.deliveries(), colleagues, rounds));
        handlers.addAll(IntroductionCommands.all(
                colleagues,
                stores.networks(),
                stores.members(),
                new Mentions(member -> surroundings.profile(member).map(MemberProfile::name))));
        handlers.addAll(RoundCommands.all(rounds));
        handlers.addAll(more);
        var specs = handlers.stream()
                .map(CommandHandler::spec)
                .filter(CommandSpec::typed)
                .toList();
        handlers.addAll(AccountCommands.all(stores.networks(), specs));
        var registry = CommandRegistry.of(handlers);
        return new Assistant(
                new Engine(registry, MomentCommands.views(checkIns, colleagues), stores, surroundings),
                registry.commands().stream()
                        .map(CommandHandler::spec)
                        .filter(CommandSpec::typed)
                        .toList());
    }
}
