package dev.rapport.conversation;

import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;

/** What is said once, when a person meets Rapport. */
final class Welcome {
    private Welcome() {}

    static Reply reply() {
        var first =
                Words.of("I'm Rapport. I keep the people who matter to your work in mind with you: who they are, what "
                        + "you talked about, and when to be in touch again. What you write stays between us.");
        var blocks = List.<Block>of(
                new Block.Text(first),
                new Block.Text(Words.of("Three things to try:")),
                example("Somebody you work with", "add Grace Hopper at US Navy, operational, weekly"),
                example("What happened", "log Grace coffee yesterday: talked about the roadmap"),
                example("What to do about it", "today"),
                new Block.Buttons(List.of(Button.of("Today", "today"), Button.of("Help", "help"))));
        return Reply.of(
                first.plain() + " Try: add Grace Hopper at US Navy, operational, weekly. Or: today. Or: help.", blocks);
    }

    private static Block example(String what, String command) {
        return new Block.Text(Words.of(new Inline.Plain(what + ": "), new Inline.CommandHint(command)));
    }
}
