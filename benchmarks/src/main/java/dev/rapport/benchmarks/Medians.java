package dev.rapport.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of several runs by name, and the median of each. */
final class Medians {
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    void add(String name, double figure) {
        figures.computeIfAbsent(name, none -> new ArrayList<>()).add(figure);
    }

    /** The middle one; with an even number of runs the upper of the two in the middle. */
    double of(String name) {
        var sorted = figures.getOrDefault(name, List.of()).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** The smallest and the largest, for how far apart the runs were. */
    String range(String name, String format) {
        var all = figures.getOrDefault(name, List.of()).stream().sorted().toList();
        return (format + " to " + format).formatted(all.getFirst(), all.getLast());
    }
}
