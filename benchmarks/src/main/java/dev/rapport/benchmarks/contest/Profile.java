package dev.rapport.benchmarks.contest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a program spent its processor time, out of a flight recording. */
public final class Profile {
    private static final int SHOWN = 25;

    private final Map<String, Integer> inside = new HashMap<>();
    private final Map<String, Integer> itself = new HashMap<>();
    private int samples;

    private Profile() {}

    /** What makes a JVM record itself until it ends. */
    public static List<String> options(Path recording) {
        return List.of("-Xlog:jfr*=off", "-XX:StartFlightRecording:settings=profile,filename=" + recording);
    }

    /** The methods seen most often, in samples of a hundred: those that ran, and those that had called what ran. */
    public static String read(Path recording) throws IOException {
        var profile = new Profile();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                profile.add(file.readEvent());
            }
        }
        return "%d samples%n%nCalling or running:%n%s%n%nRunning:%n%s%n"
                .formatted(profile.samples, profile.top(profile.inside), profile.top(profile.itself));
    }

    private void add(RecordedEvent event) {
        var stack = event.getStackTrace();
        if (!event.getEventType().getName().equals("jdk.ExecutionSample") || stack == null) {
            return;
        }
        samples++;
        var frames = stack.getFrames();
        itself.merge(name(frames.getFirst()), 1, Integer::sum);
        var seen = new HashSet<String>();
        frames.stream()
                .map(Profile::name)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .filter(seen::add)
                .forEach(name -> inside.merge(name, 1, Integer::sum));
    }

    private static String name(RecordedFrame frame) {
        var method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }

    private String top(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(entry -> "%5.1f %%  %s".formatted(100.0 * entry.getValue() / samples, entry.getKey()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
