package io.leasehold.adapters.libvirt;

import java.net.URI;

/**
 * A host that runs machines, and where it keeps what. Its pools are of type {@code dir}, {@code fs} or {@code netfs}, and
 * active.
 *
 * @param uri how libvirt is reached there, for example {@code qemu:///system} or {@code qemu+tls://host1.example.org/system}
 * @param machines the pool that holds the disks of machines
 * @param copies the pool that holds snapshots and daily copies: best on storage that all hosts share under this name, so that
 *     a host that fails takes no copy along (BAK-1)
 * @param images the pool that holds the images that systems are installed from
 */
public record HostNode(URI uri, String machines, String copies, String images) {

    /** @throws IllegalArgumentException if a pool cannot be called so */
    public HostNode {
        new Name(machines);
        new Name(copies);
        new Name(images);
    }

    /** A host whose pools are called {@code machines}, {@code copies} and {@code images}. */
    public static HostNode at(String uri) {
        return new HostNode(URI.create(uri), "machines", "copies", "images");
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
