/** Who somebody is: workspaces, members, networks, and the addresses a message can be sent to. */
@NullMarked
package dev.rapport.identity;

import org.jspecify.annotations.NullMarked;
