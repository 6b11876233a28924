package io.leasehold.ports.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.ports.wire.Kinds.Kind;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The constants of enums are stored by their names, which are for ever as well. */
class StoredWordsTest {

    private static final Path FILE = Path.of("src/test/resources/io/leasehold/ports/wire/words.txt");

    private final Set<Class<?>> seen = new HashSet<>();
    private final TreeSet<String> words = new TreeSet<>();

    /**
     * {@code -Dleasehold.write=true} adds new ones; none is ever taken away or renamed, unless a step of {@link Lifting}
     * puts another in its place, and {@code -Dleasehold.rewrite=true} says that it does.
     */
    @Test
    void the_words_that_may_be_stored_are_those_of_the_file() throws IOException {
        Kinds.ALL.map(Kind::type).forEach(this::look);
        look(WrittenCustomer.class);
        List<String> before = Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
        if (Boolean.getBoolean(words.containsAll(before) ? "leasehold.write" : "leasehold.rewrite")) {
            Files.write(FILE, words);
        }

        assertThat(words).contains("Audience.COMPANY", "Suspension.OrderedBy.AUTHORITY", "NoticeKind.RENEWED");
        assertThat(Files.readAllLines(FILE)).containsExactlyElementsOf(words);
    }

    private void look(Type type) {
        if (type instanceof ParameterizedType container) {
            look(container.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> plain && seen.add(plain)) {
            if (plain.isEnum()) {
                Arrays.stream(plain.getEnumConstants()).forEach(constant -> words.add(name(plain) + "." + constant));
            } else if (plain.isRecord()) {
                Arrays.stream(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::look);
            }
        }
    }

    /** As it is called in the code, {@code Suspension.OrderedBy}. */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
