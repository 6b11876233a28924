package io.leasehold.ports.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileDocumentTest {

    private static final Format<String> NAME = Fields.mapping(in -> {
        Field<String> name = in.required("name", Formats.text(20));
        return in.build(name::get);
    });

    @TempDir
    Path directory;

    @Test
    void a_plain_document_is_read() {
        assertThat(Documents.read("name: Alice", Syntax.YAML, NAME).get()).isEqualTo("Alice");
        assertThat(Documents.read("{\"name\": \"Alice\"}", Syntax.JSON, NAME).get())
                .isEqualTo("Alice");
        assertThat(Documents.read("{\"name\": \"Alice\"}", Syntax.YAML, NAME).get())
                .isEqualTo("Alice");
    }

    @Test
    void an_empty_document_is_one_fault() {
        assertOnly("", "f:1: is empty");
        assertOnly("# only a remark\n", "f:1: is empty");
        assertOnly("   \n", "f:1: is empty");
        assertThat(json("")).isEqualTo("f:1: is empty");
        assertOnly("---\n", "f:2: must be a mapping of keys to values, not empty");
    }

    @Test
    void a_duplicate_key_is_a_fault_that_names_the_first() {
        assertOnly("name: a\n\nname: b\n", "f:3: name: is given twice, first on line 1");
        assertThat(json("{\"name\": \"a\",\n \"name\": \"b\"}"))
                .isEqualTo("f:2: name: is given twice, first on line 1");
    }

    @Test
    void anchors_aliases_and_tags_are_refused_with_a_clear_message() {
        String message = "anchors (&name), aliases (*name) and tags (!name) are not read; write the value out";
        assertOnly("name: &a x\n", "f:1: name: " + message);
        assertOnly("name: *a\n", "f:1: name: " + message);
        assertOnly("name: !!str x\n", "f:1: name: " + message);
        assertOnly("&a name: x\n", "f:1: name: " + message);
        assertOnly("&a\nname: x\n", "f:1: " + message);
        assertThat(yaml("name: x\n<<: *a\n")).contains("f:2: ['<<']: " + message);
        assertThat(yaml("*a : x\n")).startsWith("f:1: ").doesNotContain("Exception", "snakeyaml", "Event");
    }

    @Test
    void laughs_are_not_multiplied() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(yaml(laughs.toString())).startsWith("f:1: a0: anchors").endsWith("and 59 more");
    }

    @Test
    void several_documents_are_refused() {
        assertOnly("name: a\n---\nname: b\n", "f:3: holds more than one document; only one is read");
        assertThat(json("{} {}")).isEqualTo("f:1: holds more than one document; only one is read");
        assertOnly("---\nname: a\n...\n");
    }

    @Test
    void deep_nesting_ends_in_one_fault() {
        String deep = "[".repeat(100_000);
        assertOnly(deep, "f:1: is nested more than 50 levels deep");
        assertThat(json(deep)).isEqualTo("f:1: is nested more than 50 levels deep");
        assertThat(yaml("- ".repeat(100_000) + "x")).isEqualTo("f:1: is nested more than 50 levels deep");
        assertThat(yaml("{a: ".repeat(100_000))).isEqualTo("f:1: is nested more than 50 levels deep");
    }

    @Test
    void broken_syntax_is_one_fault_with_its_line_and_no_class_names() {
        for (String broken : List.of(
                "name: 'a\n",
                "name: a: b\n",
                "name: [a\n",
                "a\nb: c\n",
                "name: %x\n",
                "? [a]\n: b\n",
                "name: \"\\q\"\n",
                "- a\nb: c\n",
                "name: @x\n",
                "name: |9x\n  a\n",
                "{a: b",
                "name: \"\\UFFFFFFFF\"")) {
            assertThat(yaml(broken)).as(broken).startsWith("f:").doesNotContain("Exception", "org.", "com.", "Event");
            assertThat(yaml(broken).lines()).as(broken).hasSize(1);
        }
        assertOnly(
                "name: a\n\tb: c\n",
                "f:2: is not well-formed YAML: while scanning for the next token, found character"
                        + " '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)");
        for (String broken : List.of(
                "{",
                "{\"name\"",
                "{name: 1}",
                "{\"name\": 01}",
                "{\"name\": tru}",
                "[1,]",
                "{\"a\": \"\n\"}",
                "// x\n{}",
                "{\"name\": \"\\ud8",
                "nul",
                "{\"a\": 1e}",
                "{\"a\": -}",
                "'",
                "\"abc")) {
            assertThat(json(broken)).as(broken).startsWith("f:").doesNotContain("Exception", "org.", "com.", "Source");
            assertThat(json(broken).lines()).as(broken).hasSize(1);
        }
    }

    @Test
    void a_huge_number_is_neither_read_nor_shown_whole() {
        Format<Integer> number = Fields.mapping(in -> {
            Field<Integer> days = in.required("days", Formats.integer(1, 9));
            return in.build(days::get);
        });
        for (String huge : List.of("1e999999999", "9".repeat(400_000), "-" + "9".repeat(100), "0x7fffffffffffffffff")) {
            assertThat(read("days: " + huge, Syntax.YAML, number))
                    .startsWith("f:1: days: ")
                    .hasSizeLessThan(150);
        }
        assertThat(read("{\"days\": 1e999999999}", Syntax.JSON, number)).contains("is not a whole number from 1 to 9");
        assertThat(read("{\"days\": " + "9".repeat(1_000_000) + "}", Syntax.JSON, number))
                .hasSizeLessThan(150);
    }

    @Test
    void a_very_long_key_is_cut_in_the_message() {
        String key = "k".repeat(900);
        assertThat(yaml(key + ": 1\nname: a\n")).isEqualTo("f:1: ['" + "k".repeat(60) + "…']: unknown key");
        assertThat(json("{\"" + "k".repeat(1_000_000) + "\": 1, \"name\": \"a\"}"))
                .isEqualTo("f:1: ['" + "k".repeat(60) + "…']: unknown key");
        assertThat(yaml("k".repeat(100_000) + ": 1\n")).startsWith("f:1: is not well-formed YAML");
    }

    @Test
    void control_characters_and_null_bytes_are_refused_with_their_line() {
        assertOnly("name: a\nb: \u0000\n", "f:2: the character U+0000 does not belong in a text");
        assertOnly("name: \u001b[31m\n", "f:1: the character U+001B does not belong in a text");
        assertOnly("name: \"\\e[31m\"\n", "f:1: name: holds a control character");
        assertOnly("\"\\e[31m\": x\nname: a\n", "f:1: ['\\u001B[31m']: unknown key");
        assertOnly("\"\u202Ea\": x\nname: a\n", "f:1: ['\\u202Ea']: unknown key");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
        assertThat(file("\uFEFFname: Alice\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Alice");
        assertThat(file("a: 1\r\n\r\nname: Alice\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("f:1: a: unknown key");
        assertThat(file("\r\n\r\nname: [\r\n".getBytes(StandardCharsets.UTF_8))).startsWith("f:4: is not well-formed");
        assertThat(file("name: a\rb: 1\r".getBytes(StandardCharsets.UTF_8))).isEqualTo("f:2: b: unknown key");
    }

    @Test
    void another_encoding_than_utf_8_is_refused_with_the_line() throws IOException {
        assertThat(file("name: a\ncity: Orléans\n".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("f:2: byte 0xE9 is not UTF-8; save the file as UTF-8");
        assertThat(file("name: a".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("f:1: byte 0xFE is not UTF-8; save the file as UTF-8");
        assertThat(file(new byte[] {'a', ':', ' ', (byte) 0xE2, (byte) 0x82})).contains("is not UTF-8");
        assertThat(file(new byte[] {(byte) 0xC0, (byte) 0x80})).contains("byte 0xC0 is not UTF-8");
    }

    @Test
    void a_file_too_large_is_refused_unread() throws IOException {
        Path large = directory.resolve("f");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(50L * 1024 * 1024);
        }
        assertThat(read(large)).isEqualTo("f: is larger than 16 MiB, the most that is read");
    }

    @Test
    void an_endless_line_is_refused_before_it_costs_time() {
        for (String endless : List.of(" ", "a", "!", "&", "#")) {
            assertThat(yaml("name: a\n" + endless.repeat(10_000_000)))
                    .isEqualTo("f:2: holds a line of more than 500000 characters; break it");
        }
    }

    @Test
    void too_many_values_are_refused() {
        assertThat(json("[" + "0,".repeat(3_000_000) + "0]"))
                .isEqualTo("f:1: holds more than 2000000 values, the most that are read");
    }

    @Test
    void a_file_that_is_not_there_or_no_file_is_one_fault() {
        assertThat(read(directory.resolve("f"))).isEqualTo("f: there is no such file");
        assertThat(Documents.read(directory, NAME).getLeft().render("f")).isEqualTo("f: is a directory, not a file");
    }

    @Test
    void a_hundred_faults_are_listed_and_the_rest_counted() {
        StringBuilder many = new StringBuilder("name: a\n");
        for (int i = 0; i < 150; i++) {
            many.append("x").append(i).append(": 1\n");
        }
        List<String> lines = List.ofAll(yaml(many.toString()).lines().toList());
        assertThat(lines).hasSize(101);
        assertThat(lines.head()).isEqualTo("f:2: x0: unknown key");
        assertThat(lines.get(99)).isEqualTo("f:101: x99: unknown key");
        assertThat(lines.last()).isEqualTo("and 50 more");
    }

    private static void assertOnly(String text, String... faults) {
        assertThat(yaml(text)).isEqualTo(faults.length == 0 ? "a" : String.join("\n", faults));
    }

    private static String yaml(String text) {
        return read(text, Syntax.YAML, NAME);
    }

    private static String json(String text) {
        return read(text, Syntax.JSON, NAME);
    }

    private static <T> String read(String text, Syntax syntax, Format<T> format) {
        return Documents.read(text, syntax, format).fold(faults -> faults.render("f"), String::valueOf);
    }

    private String file(byte[] bytes) throws IOException {
        return read(Files.write(directory.resolve("f"), bytes));
    }

    private static String read(Path file) {
        return Documents.read(file, NAME).fold(faults -> faults.render("f"), name -> name);
    }
}
