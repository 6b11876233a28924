package io.leasehold.adapters.ftp;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a customer finds in a session: the regular files of one folder, side by side. What a customer asks for is compared
 * with their names and never becomes a path, so that no name leads elsewhere: neither {@code ..} nor a link, nor a
 * name that is encoded, too long or in other letters. Links and whatever else is not a file are not there.
 *
 * @param folder holds the files
 */
record Shelf(Path folder) {

    /** What a file may be called. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    /** The names of the files, sorted. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Shelf::holds)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .collect(List.collector());
        }
    }

    /** Whether what is in the folder of a shelf is on the shelf. */
    static boolean holds(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && NAME.matcher(file.getFileName().toString()).matches();
    }

    /** The file that a customer asks for by {@code path}, if there is one. */
    Option<Path> find(String path) throws IOException {
        Option<String> name = named(path);
        return names().find(there -> name.contains(there)).map(folder::resolve);
    }

    /** Whether a customer means the folder itself. */
    static boolean isRoot(String path) {
        return named(path).contains("");
    }

    /**
     * What a customer means by {@code path}: empty for the folder, or the name of what may be a file. The folder holds no
     * others and is all there is, so that it is its own parent, too.
     */
    static Option<String> named(String path) {
        List<String> steps = List.of(path.split("/", -1)).foldLeft(List.empty(), Shelf::step);
        if (steps.isEmpty()) {
            return Option.some("");
        }
        return steps.size() == 1 ? steps.headOption() : Option.none();
    }

    /** Where one more step leads, the last one first. */
    private static List<String> step(List<String> before, String step) {
        return switch (step) {
            case "", "." -> before;
            case ".." -> before.drop(1);
            default -> before.prepend(step);
        };
    }

    /** Opens a file of the shelf to be read; a link that took its place is not followed. */
    static SeekableByteChannel open(Path file) throws IOException {
        return Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }
}
