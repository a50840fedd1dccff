package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads stored forms. */
public final class StoredJson {
    /** The version that is written. Who raises it teaches {@link #read} the older ones; their samples stay in the tests. */
    static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(given -> given.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One for each form, with its serializer at hand. */
    private static final ClassValue<ObjectWriter> WRITERS = new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> form) {
            return MAPPER.writerFor(form);
        }
    };

    private StoredJson() {}

    /** A form that is stored as a value of its own, with its version in the field {@code v}. */
    public interface Versioned {
        int version();
    }

    /** Half a surrogate pair, which no platform shows either, is kept as a question mark. */
    public static byte[] write(Versioned form) {
        var writer = WRITERS.get(form.getClass());
        try {
            return writer.writeValueAsBytes(form);
        } catch (StreamWriteException half) {
            return writer.writeValueAsString(form).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @throws IllegalStateException where a newer program wrote it */
    public static <T extends Versioned> T read(byte[] json, Class<T> form) {
        var read = MAPPER.readValue(json, form);
        if (read.version() != VERSION) {
            throw new IllegalStateException(
                    "written by a newer version of Rapport: " + form.getSimpleName() + " version " + read.version());
        }
        return read;
    }

    /** An empty list is not written. */
    static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** An empty text is not written. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
