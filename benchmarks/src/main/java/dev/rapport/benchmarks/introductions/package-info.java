/** Rounds of introductions beside the published algorithms of Icebreaker, doughnut, Chat Roulette and Yelp Beans. */
@NullMarked
package dev.rapport.benchmarks.introductions;

import org.jspecify.annotations.NullMarked;
