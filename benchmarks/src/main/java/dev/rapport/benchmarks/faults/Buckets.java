package dev.rapport.benchmarks.faults;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A histogram as Prometheus reads it, of several nodes together.
 *
 * @param upTo how many took so many seconds or less
 */
record Buckets(NavigableMap<Double, Long> upTo) {
    /** @param metric its name without {@code _bucket}; {@code label} one label as it is written */
    static Buckets of(List<String> pages, String metric, String label) {
        var line = Pattern.compile(Pattern.quote(metric) + "_bucket\\{([^}]*)\\}\\s+(\\S+)");
        var limit = Pattern.compile("le=\"([^\"]+)\"");
        var counts = new TreeMap<Double, Long>();
        for (var page : pages) {
            var found = line.matcher(page);
            while (found.find()) {
                var le = limit.matcher(found.group(1));
                if (found.group(1).contains(label) && le.find()) {
                    double seconds =
                            le.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le.group(1));
                    counts.merge(seconds, (long) Double.parseDouble(found.group(2)), Long::sum);
                }
            }
        }
        return new Buckets(counts);
    }

    /** What came after an earlier look. */
    Buckets since(Buckets earlier) {
        var counts = new TreeMap<Double, Long>();
        upTo.forEach((seconds, count) -> counts.put(seconds, count - earlier.upTo.getOrDefault(seconds, 0L)));
        return new Buckets(counts);
    }

    long count() {
        return upTo.getOrDefault(Double.POSITIVE_INFINITY, 0L);
    }

    /** What so large a share took at most, in seconds, to the next limit of a bucket. */
    double atMost(double share) {
        return upTo.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= share * count())
                .mapToDouble(bucket -> bucket.getKey())
                .findFirst()
                .orElse(Double.NaN);
    }
}
