package io.leasehold.adapters.libvirt;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The host that libvirt simulates itself. It forgets all with the connection, has no filters and keeps nothing in volumes; what
 * we write is kept here for as long, so that machines can be made there. It does not enlarge disks.
 */
final class TestDriver extends LibvirtDaemon {

    private final Map<Name, byte[]> contents = new ConcurrentHashMap<>();
    private final Map<Name, String> filters = new ConcurrentHashMap<>();

    TestDriver(URI uri) {
        super(uri);
    }

    /** The volume to copy to is there and of the same size; there is nothing to put into it. */
    @Override
    public void copyDisks(UUID id, String backup) {
        // Nothing to do.
    }

    @Override
    public void upload(Name pool, Name volume, byte[] content) {
        contents.put(volume, content.clone());
    }

    /** What nobody wrote to holds nothing. */
    @Override
    public void download(Name pool, Name volume, OutputStream to) throws IOException {
        to.write(contents.getOrDefault(volume, new byte[0]));
    }

    @Override
    public void deleteVolume(Name pool, Name volume) {
        super.deleteVolume(pool, volume);
        contents.remove(volume);
    }

    @Override
    public Option<String> filter(Name filter) {
        return Option.of(filters.get(filter));
    }

    @Override
    public void defineFilter(String definition) {
        filters.put(new Name(Xml.parse(definition).attribute("name")), definition);
    }

    @Override
    public void deleteFilter(Name filter) {
        filters.remove(filter);
    }
}
