package dev.rapport.introduction.matching;

/** Two places of the roster that may be put together. */
record Edge(int one, int other) {}
