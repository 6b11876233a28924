package io.leasehold.adapters.ftp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leasehold.domain.machine.MachineId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
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
        Path incoming = session.resolve("incoming");
        Durably.delete(incoming);
        Files.createDirectory(incoming);
        MachineDescription description = source.write(machine, incoming);
        requireFiles(incoming);
        Shelf shelf = new Shelf(incoming);
        Map<String, String> sums = sums(shelf);
        Files.writeString(incoming.resolve(DESCRIPTION), describe(machine, description, shelf, sums));
        Files.writeString(
                incoming.resolve(README), Readme.text(language, sums.keySet().toList()));
        Files.writeString(incoming.resolve(SUMS), lines(sums(shelf)));
        for (String name : shelf.names()) {
            Durably.flush(incoming.resolve(name));
        }
        Durably.flush(incoming);
        Durably.move(incoming, ready);
    }

    private static void requireFiles(Path incoming) throws IOException {
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
        }
    }

    private static String describe(
            MachineId machine, MachineDescription description, Shelf shelf, Map<String, String> sums)
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
                    .put("bytes", Files.size(shelf.folder().resolve(name)))
                    .put("sha256", sums.get(name).get());
        }
        return node.toPrettyString() + "\n";
    }

    private static Map<String, String> sums(Shelf shelf) throws IOException {
        Map<String, String> sums = LinkedHashMap.empty();
        for (String name : shelf.names()) {
            sums = sums.put(name, sum(shelf.folder().resolve(name)));
        }
        return sums;
    }

    private static String sum(Path file) throws IOException {
        MessageDigest digest = Letters.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            while (in.read(buffer) >= 0) {
                // Reading is all there is to it.
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** As {@code sha256sum} writes and checks them. */
    private static String lines(Map<String, String> sums) {
        return sums.map(sum -> sum._2() + "  " + sum._1() + "\n").mkString();
    }
}
