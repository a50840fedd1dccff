package dev.rapport.archfixture.contact;

import tools.jackson.databind.json.JsonMapper;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class KeepsJson {
    JsonMapper mapper = new JsonMapper();
}
