package dev.rapport.archfixture.slack.inbound;

import com.slack.api.bolt.App;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class NeedsBolt {
    App app = new App();
}
