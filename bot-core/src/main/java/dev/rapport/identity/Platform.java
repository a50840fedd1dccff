package dev.rapport.identity;

/** A chat platform through which people talk to Rapport. */
public enum Platform {
    SLACK,
    TEAMS,
    PLAYGROUND
}
