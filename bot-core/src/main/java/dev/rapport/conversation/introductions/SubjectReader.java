package dev.rapport.conversation.introductions;

import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads whom or which tag to share: one, or several after each other. */
final class SubjectReader {
    private static final Pattern TAG = Pattern.compile("\\G#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)");
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

    private SubjectReader() {}

    /** @param question asked where nobody is named */
    static Parsed<List<Subject>> read(Line line, Context context, String question, String example) {
        return line.atEnd() ? new Parsed.Wrong<>(question, example) : next(line, context, example, List.of());
    }

    private static Parsed<List<Subject>> next(Line line, Context context, String example, List<Subject> before) {
        var here = line.to(line.at());
        var tag = TAG.matcher(here.text());
        if (tag.find(here.at())) {
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            return further(here.to(tag.end()), context, example, before, new Subject.Tag(name));
        }
        if (before.isEmpty() && isBare(here, context)) {
            return new Parsed.Ok<>(List.of(new Subject.Bare(here.rest())));
        }
        return PersonReader.read(here, context, example)
                .then(named -> further(
                        named.after(),
                        context,
                        example,
                        before,
                        new Subject.Person(named.contact().id())));
    }

    private static boolean isBare(Line line, Context context) {
        return BARE.matcher(line.rest()).matches()
                && context.lexicon().at(line.text(), line.at()).isEmpty();
    }

    private static Parsed<List<Subject>> further(
            Line after, Context context, String example, List<Subject> before, Subject read) {
        var all = new ArrayList<>(before);
        all.add(read);
        var rest = after.skipCommas().skip("and").skip("&").skipCommas();
        return rest.atEnd() ? new Parsed.Ok<>(List.copyOf(all)) : next(rest, context, example, all);
    }
}
