package io.leasehold.scenario.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it is bad with a few plain lines that say so; nothing is written, nothing breaks. */
class HostileFilesTest {

    @TempDir
    Path folder;

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("empty.yaml", bytes(""), "is empty"),
                Arguments.of("blank.yaml", bytes("# nothing\n\n"), "is empty"),
                Arguments.of("large.yaml", new byte[50 * 1024 * 1024], "is larger than 16 MiB"),
                Arguments.of("zeros.yaml", new byte[1000], "U+0000 does not belong in a text"),
                Arguments.of("nul.yaml", bytes("name: a\0b\n"), "nul.yaml:1: the character U+0000"),
                Arguments.of("latin.yaml", "name: é\n".getBytes(ISO_8859_1), "latin.yaml:1: byte 0xE9 is not UTF-8"),
                Arguments.of("deep.yaml", bytes("[".repeat(100_000)), "levels deep"),
                Arguments.of("deep.json", bytes("[".repeat(100_000)), "levels deep"),
                Arguments.of("indented.yaml", bytes("a:\n" + nested(2_000)), "levels deep"),
                Arguments.of("bomb.yaml", bytes("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"), "aliases"),
                Arguments.of("tag.yaml", bytes("!!javax.script.ScriptEngineManager [x]\n"), "tags"),
                Arguments.of("two.yaml", bytes("a: 1\n---\nb: 2\n"), "more than one document"),
                Arguments.of("list.yaml", bytes("- 1\n- 2\n"), "list.yaml:1: "),
                Arguments.of("word.json", bytes("\"hello\""), "word.json:1: "),
                Arguments.of("cut.json", bytes("{\"name\": \"x\", "), "not well-formed JSON"),
                Arguments.of("cut.yaml", bytes("name: \"x\n"), "not well-formed YAML"),
                Arguments.of("twice.yaml", bytes("name: a\nname: b\n"), "twice.yaml:2: name: is given twice"),
                Arguments.of("key.yaml", bytes("? [a, b]\n: c\n"), "a key that is not plain text"),
                Arguments.of("years.yaml", bytes("name: a\nstart: 1900-01-01\nuntil: 2999-12-31\n"), "100 years"),
                Arguments.of("number.yaml", bytes("name: a\nstart: 1e999999999\n"), "number.yaml:2: start: "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void it_is_bad_and_said_to_be(String name, byte[] content, String complaint) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Terminal terminal = Terminal.of("run", file, "--out", folder.resolve("out"));
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains(complaint).doesNotContain("Exception", "\tat ");
        assertThat(terminal.err().lines())
                .hasSizeLessThanOrEqualTo(101)
                .allSatisfy(line -> assertThat(line)
                        .startsWith(file.toString())
                        .hasSizeLessThan(file.toString().length() + 400));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\u202E", "a\nb"})
    void a_strange_name_of_a_file_is_no_more_than_that(String name) {
        Terminal terminal = Terminal.of("check", name);
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(terminal.err()).isNotEmpty().doesNotContain("\tat ");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String nested(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= levels; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }
}
