package io.leasehold.adapters.libvirt;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A Java of its own, for what native code says goes to its error stream and what it loads stays loaded. */
final class Jvm {

    private Jvm() {}

    /** Starts a class with what this test is started with; what it writes to either stream is its output. */
    static Process start(Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = List.of(System.getProperty("java.home") + "/bin/java")
                .appendAll(options)
                .appendAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()))
                .appendAll(List.of(arguments));
        return new ProcessBuilder(command.asJava()).redirectErrorStream(true).start();
    }

    /** All that it writes until it ends. */
    static String output(Process process) throws IOException {
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
