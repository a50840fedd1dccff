package dev.rapport.archfixture.conversation;

import org.quartz.JobKey;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class StartsScheduler {
    JobKey key = new JobKey("fixture");
}
