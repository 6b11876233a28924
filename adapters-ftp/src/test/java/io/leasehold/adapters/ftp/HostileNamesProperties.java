package io.leasehold.adapters.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** No name that a customer asks for leads to anything but a file of their session. */
class HostileNamesProperties {

    private static Path place;
    private static Shelf shelf;

    /** A folder with a file, and beside it all that must not be reached. */
    @BeforeContainer
    static void lay() throws IOException {
        place = Files.createTempDirectory("shelf");
        Path folder = Files.createDirectory(place.resolve("content"));
        Files.writeString(folder.resolve("disk.qcow2"), "mine");
        Files.writeString(folder.resolve(".hidden"), "not shown");
        Files.writeString(folder.resolve("with space"), "not shown");
        Files.createDirectory(folder.resolve("folder"));
        Files.writeString(folder.resolve("folder/inside"), "not shown");
        Files.writeString(place.resolve("secret"), "another customer's");
        Files.createSymbolicLink(folder.resolve("link"), place.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("up"), place);
        Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        shelf = new Shelf(folder);
    }

    @AfterContainer
    static void tidyUp() throws IOException {
        Durably.delete(place);
    }

    @Property(tries = 2_000)
    void a_name_finds_a_file_of_the_session_or_nothing(@ForAll("paths") String path) throws IOException {
        Option<Path> found = shelf.find(path);

        assertThat(found.forAll(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)))
                .isTrue();
        assertThat(found.forAll(shelf.folder().resolve("disk.qcow2")::equals)).isTrue();
        found.forEach(file -> assertThat(Path.of("/" + path.replace('\0', '0')).normalize())
                .as(path)
                .isEqualTo(Path.of("/disk.qcow2")));
    }

    @Property(tries = 500)
    void however_often_a_path_says_here_it_finds_the_file(@ForAll("waysToStay") String way) throws IOException {
        assertThat(shelf.find(way + "disk.qcow2")).contains(shelf.folder().resolve("disk.qcow2"));
        assertThat(Shelf.isRoot(way)).isTrue();
    }

    @Example
    void what_is_not_a_plain_file_is_not_there() throws IOException {
        assertThat(shelf.names()).containsExactly("disk.qcow2");
        assertThat(shelf.find("link")).isEmpty();
        assertThat(shelf.find("up/secret")).isEmpty();
        assertThat(shelf.find("folder/inside")).isEmpty();
        assertThat(shelf.find("DISK.qcow2")).isEmpty();
        assertThat(shelf.find("disk.qcow2\0")).isEmpty();
        assertThat(shelf.find("%64isk.qcow2")).isEmpty();
        assertThat(shelf.find("disk.qcow2/..")).isEmpty();
        assertThat(shelf.find("disk.qcow2/")).isNotEmpty();
        assertThat(shelf.find("folder/../disk.qcow2")).isNotEmpty();
    }

    @Example
    void a_link_that_took_the_place_of_a_file_is_not_followed() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Shelf.open(shelf.folder().resolve("link")).close()))
                .isInstanceOf(IOException.class);
    }

    @Provide
    static Arbitrary<String> waysToStay() {
        return Arbitraries.of("/", "./", "../", "//", "/../", "/./")
                .list()
                .ofMaxSize(8)
                .map(steps -> String.join("", steps));
    }

    @Provide
    static Arbitrary<String> paths() {
        Arbitrary<String> known = Arbitraries.of(
                "..",
                ".",
                "",
                "disk.qcow2",
                "DISK.QCOW2",
                "link",
                "up",
                "loop",
                "secret",
                "folder",
                "inside",
                ".hidden",
                "with space",
                "%2e%2e",
                "..%2f",
                "..\\",
                "C:",
                "~",
                "~root",
                "disk.qcow2\0.txt",
                "disk.qcow2 ",
                "\u202e",
                "․․",
                "ｄisk.qcow2",
                "dısk.qcow2",
                "disk.qcow2:stream",
                "*",
                "-R",
                "etc",
                "passwd",
                "proc",
                "self",
                "root",
                "\r\nDELE x",
                "content");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> tooLong =
                Arbitraries.strings().alpha().ofMinLength(250).ofMaxLength(5_000);
        Arbitrary<String> step = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, known), net.jqwik.api.Tuple.of(2, any), net.jqwik.api.Tuple.of(1, tooLong));
        Arbitrary<String> between = Arbitraries.of("/", "//", "\\", "/./", "%2f", "\0");
        return Combinators.combine(step.list().ofMaxSize(6), between)
                .as((steps, separator) -> String.join(separator, steps))
                .flatMap(path -> Arbitraries.of(path, "/" + path, "//" + path));
    }
}
