package io.leasehold.adapters.smtp.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.testkit.mail.Notices;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every letter, word by word, in each language: its subject and text in a file, and its HTML in another. {@code
 * -Dleasehold.write=true} writes those that are missing; {@code -Dleasehold.rewrite=true} writes over those that are
 * there, whose changes are then to be read.
 */
class GoldenLettersTest {

    private static final Path FOLDER = Path.of("src/test/resources/letters");
    private static final Letters LETTERS = Letters.from(new Sender("Example Hosting", "no-reply@example.org"))
            .privateSpace(URI.create("https://my.example.org/servers"))
            .support("support@example.org, +33 1 23 45 67 89")
            .build();

    /** The sample of each kind, and what reads otherwise than that. */
    private static final Map<String, Notice> NOTICES = List.of(NoticeKind.values())
            .toLinkedMap(BundledLetters::file, Notices::of)
            .merge(Variants.all());

    private static final Map<String, Function<Locale, Receipt>> RECEIPTS = LinkedHashMap.of(
            "caseOpened",
            language -> receipt(
                    language,
                    Option.of(new Receipt.Inside("Ada Martin", "My server is slow.\n\n<Since> Monday, I think."))),
            "caseOpened-outside",
            language -> receipt(language, Option.none()));

    @TestFactory
    Stream<DynamicTest> a_receipt_reads_as_it_did() {
        return List.of(Locale.ENGLISH, Locale.FRENCH)
                .flatMap(language -> RECEIPTS.map(named -> DynamicTest.dynamicTest(
                        named._1 + " in " + language,
                        () -> compare(language, named._1, LETTERS.write(named._2.apply(language))))))
                .toJavaStream();
    }

    /** A sentence begins with a capital, and what goes with a word in French stays on its line. */
    @Test
    void french_is_written_as_the_french_write_it() {
        List<String> texts = NOTICES.values()
                .map(notice -> LETTERS.write(toReaderOf(Locale.FRENCH, notice)).text())
                .toList()
                .appendAll(RECEIPTS.values()
                        .map(receipt ->
                                LETTERS.write(receipt.apply(Locale.FRENCH)).text()));
        assertThat(texts)
                .hasSizeGreaterThan(40)
                .allMatch(text -> text.matches("(?s)Bonjour[^,]*,\n\n\\p{Lu}.*"))
                .noneMatch(text -> text.matches("(?s).*\\s[:;?!%€](?!\\w).*"))
                .noneMatch(text -> text.matches("(?s).*\\d{4}-\\d{2}-\\d{2}.*"));
    }

    @TestFactory
    Stream<DynamicTest> a_letter_reads_as_it_did() {
        return List.of(Locale.ENGLISH, Locale.FRENCH)
                .flatMap(language -> NOTICES.map(named -> DynamicTest.dynamicTest(
                        named._1 + " in " + language,
                        () -> compare(language, named._1, LETTERS.write(toReaderOf(language, named._2))))))
                .toJavaStream();
    }

    @Test
    void no_file_is_left_of_a_letter_that_is_written_no_more() throws IOException {
        List<String> expected = List.of("en", "fr")
                .flatMap(language -> NOTICES.keySet()
                        .addAll(RECEIPTS.keySet())
                        .flatMap(name -> List.of(".txt", ".html").map(end -> language + "/" + name + end)));
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> FOLDER.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Receipt receipt(Locale language, Option<Receipt.Inside> inside) {
        return new Receipt("2026-4711", "anna@example.org", language, inside);
    }

    private static void compare(Locale language, String name, Letter letter) throws IOException {
        Path file = FOLDER.resolve(language.toString()).resolve(name);
        same(Path.of(file + ".txt"), "Subject: " + letter.subject() + "\n\n" + letter.text());
        same(Path.of(file + ".html"), letter.html());
    }

    private static void same(Path file, String now) throws IOException {
        if (Boolean.getBoolean(Files.exists(file) ? "leasehold.rewrite" : "leasehold.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(file).exists();
        assertThat(now).isEqualTo(Files.readString(file));
    }

    private static Notice toReaderOf(Locale language, Notice notice) {
        Customer reader = Customer.builder().from(notice.to()).locale(language).build();
        return notice.addressedTo(reader);
    }
}
