package dev.rapport.archfixture.command;

import dev.rapport.archfixture.conversation.Conversation;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class CallsConversation {
    Conversation conversation = new Conversation();
}
