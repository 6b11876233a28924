package io.leasehold.embedding;

import io.leasehold.adapters.libvirt.HostNode;
import io.leasehold.adapters.libvirt.LibvirtHost;
import io.leasehold.domain.machine.SystemId;
import io.vavr.collection.HashMap;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Runs a server on libvirt from its order to the certificate of its deletion, with the time that each step took. The
 * argument is the URI of a libvirt, settings may follow: see {@link Where#USAGE}. Without one it runs on the host that
 * libvirt simulates itself, without what needs disks.
 */
public final class OnLibvirt {

    private static final SystemId DEBIAN = new SystemId("debian-12");

    /**
     * A host of libvirt's test driver; it is forgotten with the connection. All is in one pool and the image is as large as
     * the server, for it neither copies from one pool to another nor enlarges anything.
     */
    private static final String NODE = """
        <node>
          <memory>8388608</memory>
          <network><name>default</name><ip address="192.0.2.1" netmask="255.255.255.0"/></network>
          <pool type="dir">
            <name>pool</name>
            <target><path>/pool</path></target>
            <volume><name>guest.qcow2</name><capacity unit="GiB">20</capacity></volume>
          </pool>
        </node>
        """;

    private static final String LEFT_OUT = """
        This is the test driver of libvirt: servers and their disks are there by name only. It cannot
          - enlarge a disk: the server gets more memory here, and no more disk;
          - keep anything on a disk: snapshots and copies hold nothing, and what is fetched by FTPS is left out;
          - filter packets.
        Give the URI of a libvirt with QEMU to see all of it:
        """ + Where.USAGE;

    private OnLibvirt() {}

    public static void main(String[] args) throws IOException {
        run(System.out, args);
    }

    static void run(PrintStream out, String... args) throws IOException {
        Path folder = Files.createTempDirectory("leasehold-").toAbsolutePath();
        try {
            if (args.length > 0) {
                live(Where.of(args), folder, out);
            } else {
                simulate(folder, out);
            }
        } finally {
            delete(folder);
        }
    }

    private static void simulate(Path folder, PrintStream out) throws IOException {
        out.println(LEFT_OUT);
        URI uri = URI.create("test://" + Files.writeString(folder.resolve("node.xml"), NODE));
        live(new Where(new HostNode(uri, "pool", "pool", "pool"), HashMap.empty()), folder, out);
    }

    private static void live(Where where, Path folder, PrintStream out) throws IOException {
        try (LibvirtHost host = where.host(DEBIAN);
                Downloads downloads = Downloads.of(host, folder)) {
            out.println("At " + where.node() + " run " + host.list().size() + " servers");
            new Life(host, where.isSimulated(), downloads, out).live();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
