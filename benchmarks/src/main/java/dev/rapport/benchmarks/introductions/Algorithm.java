package dev.rapport.benchmarks.introductions;

import dev.rapport.introduction.Participant;
import java.util.List;
import java.util.Random;

/** A way to form the groups of one round; whoever is in none stays unmatched. */
interface Algorithm {
    List<List<Participant>> groups(List<Participant> people, Past past, Random random);
}
