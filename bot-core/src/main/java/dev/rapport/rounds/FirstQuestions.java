package dev.rapport.rounds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Questions to begin a talk with, in moods that take turns. */
final class FirstQuestions {
    private final List<List<String>> moods;

    private FirstQuestions(Map<String, List<String>> byMood) {
        this.moods = List.copyOf(byMood.values());
    }

    static FirstQuestions load() {
        try (InputStream in = FirstQuestions.class.getResourceAsStream("/introductions/questions.txt")) {
            return new FirstQuestions(
                    read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By mood: a line that begins with a number sign names one, the lines below it are its questions. */
    static Map<String, List<String>> read(String text) {
        var byMood = new LinkedHashMap<String, List<String>>();
        var questions = new ArrayList<String>();
        for (var line :
                text.lines().map(String::strip).filter(some -> !some.isEmpty()).toList()) {
            if (line.startsWith("#")) {
                questions = new ArrayList<>();
                byMood.put(line.substring(1).strip(), questions);
            } else {
                questions.add(line);
            }
        }
        return byMood;
    }

    /** For one group of one round: neighbours and the next round get another mood. */
    String of(long seed, int round, int group) {
        var mood = moods.get(Math.floorMod(round + group, moods.size()));
        return mood.get((int) Math.floorMod(seed + 17L * round + group, (long) mood.size()));
    }
}
