package io.leasehold.ports.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.wire.Kinds.Kind;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was ever stored can be read: a file holds each kind in each shape that it ever had. {@code -Dleasehold.write=true}
 * writes those that are missing. One that is there is written over only with {@code -Dleasehold.rewrite=true}, which is
 * right for a shape that nobody has stored yet and for no other.
 */
class GoldenFilesTest {

    private static final Path FILES = Path.of("src/test/resources/io/leasehold/ports/wire");

    private static final Wire WIRE = new Wire();

    @BeforeAll
    static void write_what_is_asked_for() throws IOException {
        Files.createDirectories(FILES);
        for (Kind kind : Kinds.ALL) {
            if (Boolean.getBoolean(Files.exists(file(kind)) ? "leasehold.rewrite" : "leasehold.write")) {
                Files.writeString(file(kind), text(kind));
            }
        }
    }

    static Stream<Kind> kinds() {
        return Kinds.ALL.toJavaStream();
    }

    static Stream<String> shapes() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_is_written_as_its_file_says(Kind kind) throws IOException {
        String golden = Files.readString(file(kind));
        // What is inside may have got another shape since; then the file is read as what it was and written as that is
        // now.
        assertThat(holdsFormerShapes(golden) ? write(kind, read(kind, golden)) + "\n" : golden)
                .isEqualTo(text(kind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_the_file_of_a_kind_says_is_read_as_it_was(Kind kind) throws IOException {
        String golden = Files.readString(file(kind));

        assertThat(read(kind, golden)).isEqualTo(specimen(kind));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void every_shape_that_ever_was_is_read_and_written_in_the_one_of_today(String file) throws IOException {
        Kind kind = Kinds.ALL
                .find(it -> word(it.name().replace('/', '-')).equals(word(file.replace(".json", ""))))
                .getOrElseThrow(() -> new AssertionError("nothing reads " + file + " any more"));
        Object read = read(kind, Files.readString(FILES.resolve(file)));

        String text = write(kind, read);
        assertThat(text).startsWith("{\"@type\":\"" + kind.name() + "\"");
        assertThat(read(kind, text)).isEqualTo(read);
    }

    @Test
    void every_former_shape_has_a_file() throws IOException {
        List<String> files = List.ofAll(shapes());
        assertThat(files).hasSizeGreaterThanOrEqualTo(Kinds.ALL.size());
        assertThat(files)
                .containsAll(Lifting.STEPS.steps().map(step -> step.from().replace('/', '-') + ".json"));
    }

    private static Path file(Kind kind) {
        return FILES.resolve(kind.name().replace('/', '-') + ".json");
    }

    private static String text(Kind kind) {
        return write(kind, specimen(kind)) + "\n";
    }

    private static boolean holdsFormerShapes(String json) {
        return Lifting.STEPS.steps().exists(step -> json.contains("\"" + step.from() + "\""));
    }

    private static String word(String name) {
        return name.substring(0, name.lastIndexOf('-'));
    }

    /** What is written by itself or as a part of something else. */
    private static Class<?> base(Kind kind) {
        return Mapping.OPEN
                .find(open -> open.isAssignableFrom(kind.type()))
                .getOrElse(() -> kind.type() == WrittenContract.class
                        ? Contract.class
                        : kind.type() == WrittenTerms.class ? Terms.class : kind.type());
    }

    private static Object specimen(Kind kind) {
        Object specimen = Specimens.of(kind.type());
        if (specimen instanceof WrittenContract contract) {
            return contract.read();
        }
        return specimen instanceof WrittenTerms terms ? terms.read() : specimen;
    }

    private static String write(Kind kind, Object value) {
        return writeAs(base(kind), value);
    }

    private static <T> String writeAs(Class<T> base, Object value) {
        return WIRE.new Part<>(base).write(base.cast(value));
    }

    private static Object read(Kind kind, String json) {
        return WIRE.new Part<>(base(kind)).read(json);
    }
}
