/** What people put out for their team: contacts that colleagues may find through them, asks and offers. */
@NullMarked
package dev.rapport.exchange;

import org.jspecify.annotations.NullMarked;
