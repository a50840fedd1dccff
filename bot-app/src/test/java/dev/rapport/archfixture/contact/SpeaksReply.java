package dev.rapport.archfixture.contact;

import dev.rapport.archfixture.reply.Sentence;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class SpeaksReply {
    Sentence sentence = new Sentence();
}
