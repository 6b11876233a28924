package io.leasehold.adapters.libvirt;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** A disk as a file that any hypervisor can be fed with. */
final class ExportedDisk {

    static final String FILE = "disk.qcow2.gz";

    private static final int BUFFER = 1024 * 1024;

    private ExportedDisk() {}

    /** Writes a volume, compressed; the file must not be there yet. */
    static void write(Node node, Name volume, Path folder) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(FILE), StandardOpenOption.CREATE_NEW);
                OutputStream out = new BufferedOutputStream(new GZIPOutputStream(file, BUFFER), BUFFER)) {
            node.daemon().download(node.copies(), volume, out);
        }
    }
}
