/** A stand-in for Microsoft Teams on this machine: its keys, its login service and its Bot Connector. */
@NullMarked
package dev.rapport.testkit.teams;

import org.jspecify.annotations.NullMarked;
