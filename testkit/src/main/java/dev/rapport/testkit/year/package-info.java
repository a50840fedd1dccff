/** People for whom months pass: what they are sent of Rapport's own accord beside what a second calculation expects. */
@NullMarked
package dev.rapport.testkit.year;

import org.jspecify.annotations.NullMarked;
