package dev.rapport.teams.render;

import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes a form smaller that offers more options than a card can hold. */
final class FewerOptions {
    private FewerOptions() {}

    /** Halves the longest list of options, keeps the selected one, and says so at the field. */
    static Form of(Form form, Map<String, String> values, Map<String, String> sentences) {
        var longest = form.fields().stream()
                .filter(Field.Choice.class::isInstance)
                .map(Field.Choice.class::cast)
                .filter(choice -> choice.options().size() > 1)
                .max(Comparator.comparingInt(choice -> choice.options().size()))
                .orElseThrow(() -> new IllegalArgumentException("A form of this size fits no card"));
        var kept = kept(longest, values.getOrDefault(longest.id(), ""));
        sentences.putIfAbsent(longest.id(), "There are more than fit here; these are the first.");
        var fields = new ArrayList<Field>(form.fields());
        fields.set(
                fields.indexOf(longest),
                new Field.Choice(longest.id(), longest.label(), longest.required(), kept, longest.selected()));
        return new Form(form.title(), form.command(), fields, form.submit());
    }

    private static List<Field.Option> kept(Field.Choice choice, String selected) {
        var options = choice.options();
        var first = options.subList(0, options.size() / 2);
        var kept = new ArrayList<Field.Option>();
        options.stream()
                .filter(option -> option.value().equals(selected) && !first.contains(option))
                .forEach(kept::add);
        kept.addAll(first);
        return kept;
    }
}
