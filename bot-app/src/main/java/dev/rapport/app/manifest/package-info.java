/** What a platform is told of Rapport before it can be installed there. Made by the build, not by the running program. */
@NullMarked
package dev.rapport.app.manifest;

import org.jspecify.annotations.NullMarked;
