package dev.rapport.consent;

import dev.rapport.contact.ContactId;

/** What the owner of a record has to do with an introduction, and who else takes part as far as the owner may know. */
public sealed interface Role {
    /**
     * Asked a colleague for it.
     *
     * @param wanted whom, by number in the go-between's network
     */
    record Asker(Colleague goBetween, ContactId wanted, Side target, Way way) implements Role {}

    /**
     * Stands between the two, and alone knows who has agreed.
     *
     * @param requested whether the one asked for it, so that the go-between has a say
     */
    record GoBetween(Side one, Side other, boolean requested, Way way) implements Role {
        public Side side(Party party) {
            return switch (party) {
                case ONE -> one;
                case OTHER -> other;
                case GO_BETWEEN -> throw new IllegalArgumentException("The go-between is not to meet anybody");
            };
        }

        /** Whether this one's answer is needed. */
        public boolean decides(Party party) {
            return switch (party) {
                case GO_BETWEEN -> requested;
                case ONE -> !requested;
                case OTHER -> way == Way.MAKE || other.colleague() != null;
            };
        }
    }

    /**
     * Is asked by a colleague whether to meet somebody.
     *
     * @param as which of the two the owner is
     * @param requested whether the other one asked for it
     */
    record Introduced(Colleague goBetween, Side other, Party as, boolean requested, Way way) implements Role {}

    /** What the go-between is ready to do. */
    enum Way {
        MAKE,
        /** The asker writes, and may name the go-between. */
        USE_MY_NAME
    }
}
