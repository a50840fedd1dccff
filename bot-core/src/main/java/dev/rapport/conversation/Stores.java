package dev.rapport.conversation;

import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.PendingStore;
import dev.rapport.change.Planner;
import dev.rapport.change.RateLimiter;

/** Where a conversation keeps what it must not forget. */
public record Stores(
        NetworkStore networks, MemberStore members, PendingStore pending, RateLimiter limiter, Planner planner) {}
