/** Members and what is kept about them besides their networks, in Redis. */
@NullMarked
package dev.rapport.redis.member;

import org.jspecify.annotations.NullMarked;
