package dev.rapport.conversation;

import dev.rapport.change.Arrivals;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.PendingStore;
import dev.rapport.change.Planner;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.exchange.Commons;
import dev.rapport.rounds.SeriesStore;

/** Where a conversation keeps what it must not forget, and where it reads what became of its prompts and what the team put out. */
public record Stores(
        NetworkStore networks,
        MemberStore members,
        PendingStore pending,
        Arrivals arrivals,
        Planner planner,
        DeliveryLog deliveries,
        Commons commons,
        SeriesStore series) {}
