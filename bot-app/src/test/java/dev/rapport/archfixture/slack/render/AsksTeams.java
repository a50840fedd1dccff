package dev.rapport.archfixture.slack.render;

import dev.rapport.archfixture.teams.TeamsCard;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class AsksTeams {
    TeamsCard card = new TeamsCard();
}
