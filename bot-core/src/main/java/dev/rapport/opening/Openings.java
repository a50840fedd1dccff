package dev.rapport.opening;

import dev.rapport.contact.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The openings of the resource file, by situation and level. */
final class Openings {
    private static final Pattern SECTION = Pattern.compile("\\[([a-z-]+) ([a-z]+)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Map<Section, List<Opening>> sections;

    private Openings(Map<Section, List<Opening>> sections) {
        this.sections = sections;
    }

    /** One line of the file and the details that it names, the person's name not among them. */
    record Opening(String text, Set<String> details) {
        static Opening of(String line) {
            var details = new TreeSet<>(PLACEHOLDER
                    .matcher(line)
                    .results()
                    .map(found -> found.group(1))
                    .toList());
            details.remove("name");
            return new Opening(line, Set.copyOf(details));
        }

        /** The line with everything it names put in. */
        String filled(Map<String, String> known) {
            return PLACEHOLDER
                    .matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(known.get(found.group(1)))));
        }
    }

    private record Section(Situation situation, Level level) {}

    /** Reads the file; a mistake in it is an {@link IllegalStateException} that names the line. */
    static Openings load() {
        var sections = new HashMap<Section, List<Opening>>();
        var current = List.<Section>of();
        for (var line : lines("openings.txt")) {
            var heading = SECTION.matcher(line);
            if (heading.matches()) {
                current = sections(heading.toMatchResult());
            } else if (current.isEmpty()) {
                throw new IllegalStateException("An opening before the first section: " + line);
            } else {
                current.forEach(section -> sections.computeIfAbsent(section, none -> new ArrayList<>())
                        .add(Opening.of(line)));
            }
        }
        return new Openings(sections);
    }

    List<Opening> of(Situation situation, Level level) {
        return List.copyOf(sections.getOrDefault(new Section(situation, level), List.of()));
    }

    /** The lines of one of this package's resources, without comments and empty lines. */
    static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(Openings.class.getResourceAsStream("/openings/" + resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Section> sections(MatchResult heading) {
        var situation = Arrays.stream(Situation.values())
                .filter(one -> one.word().equals(heading.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such situation: " + heading.group()));
        var sections = Arrays.stream(Level.values())
                .filter(level -> heading.group(2).equals("any") || level.word().equals(heading.group(2)))
                .map(level -> new Section(situation, level))
                .toList();
        if (sections.isEmpty()) {
            throw new IllegalStateException("No such level: " + heading.group());
        }
        return sections;
    }
}
