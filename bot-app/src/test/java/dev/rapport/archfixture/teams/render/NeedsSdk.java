package dev.rapport.archfixture.teams.render;

import com.microsoft.bot.schema.Activity;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class NeedsSdk {
    Activity activity = Activity.createMessageActivity();
}
