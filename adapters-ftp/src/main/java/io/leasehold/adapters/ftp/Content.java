package io.leasehold.adapters.ftp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leasehold.domain.machine.MachineId;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a session holds: the disks of the machine, its description, what to do with them, and sums to check them by. It is
 * made in one folder and moved into another when it is whole, so that a customer never sees a part of it; once there, it
 * stays as it is.
 */
final class Content {

    static final String DESCRIPTION = "machine.json";
    static final String README = "README.txt";
    static final String SUMS = "SHA256SUMS";

    private static final String INCOMING = "incoming";
    private static final List<String> OURS = List.of(DESCRIPTION, README, SUMS);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContentSource source;

    Content(ContentSource source) {
        this.source = source;
    }

    /** The files in the folder of a session. */
    static Shelf shelf(Path session) {
        return new Shelf(session.resolve("content"));
    }

    /** Makes the content in the folder of a session, unless it is there; whoever calls must be alone with the session. */
    void prepare(Path session, MachineId machine, Locale language) throws IOException {
        Path ready = shelf(session).folder();
        if (Files.isDirectory(ready)) {
            return;
        }
        discardUnfinished(session);
        // No two have the same name: whoever lost the session meanwhile, to a close or a broken lock, spoils nothing.
        Path incoming = Files.createDirectory(session.resolve(INCOMING + "-" + UUID.randomUUID()));
        MachineDescription description = source.write(machine, incoming);
        List<String> disks = requireFiles(incoming);
        // Disks are large: they are read once.
        SortedMap<String, String> sums = sums(incoming, disks);
        Files.writeString(incoming.resolve(DESCRIPTION), describe(machine, description, incoming, sums));
        Files.writeString(incoming.resolve(README), Readme.text(language, disks));
        Files.writeString(incoming.resolve(SUMS), lines(sums.merge(sums(incoming, List.of(DESCRIPTION, README)))));
        for (String name : disks.appendAll(OURS)) {
            Durably.flush(incoming.resolve(name));
        }
        Durably.flush(incoming);
        Durably.move(incoming, ready);
    }

    /** What somebody left who died over it. */
    private static void discardUnfinished(Path session) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(session, INCOMING + "*")) {
            for (Path left : unfinished) {
                Durably.delete(left);
            }
        }
    }

    /** The names of what the source wrote, sorted. */
    private static List<String> requireFiles(Path incoming) throws IOException {
        try (Stream<Path> written = Files.list(incoming)) {
            List<Path> all = List.ofAll(written);
            for (Path file : all) {
                String name = file.getFileName().toString();
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        || !Shelf.NAME.matcher(name).matches()
                        || OURS.contains(name)) {
                    throw new IOException("the content of a machine cannot hold \"" + name + "\"");
                }
            }
            if (all.isEmpty()) {
                throw new IOException("the content of a machine holds no file");
            }
            return all.map(file -> file.getFileName().toString()).sorted();
        }
    }

    private static String describe(
            MachineId machine, MachineDescription description, Path incoming, SortedMap<String, String> sums)
            throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("machine", machine.toString());
        node.put("system", description.system().value());
        node.put("vcpus", description.makeUp().vcpus());
        node.put("memoryGiB", description.makeUp().memoryGiB());
        node.put("diskGiB", description.makeUp().diskGiB());
        ArrayNode files = node.putArray("files");
        for (String name : sums.keySet()) {
            files.addObject()
                    .put("name", name)
                    .put("bytes", Files.size(incoming.resolve(name)))
                    .put("sha256", sums.get(name).get());
        }
        return node.toPrettyString() + "\n";
    }

    private static SortedMap<String, String> sums(Path incoming, List<String> names) throws IOException {
        SortedMap<String, String> sums = TreeMap.empty();
        for (String name : names) {
            sums = sums.put(name, Sha256.of(incoming.resolve(name)));
        }
        return sums;
    }

    /** As {@code sha256sum} writes and checks them. */
    private static String lines(SortedMap<String, String> sums) {
        return sums.map(sum -> sum._2() + "  " + sum._1() + "\n").mkString();
    }
}
