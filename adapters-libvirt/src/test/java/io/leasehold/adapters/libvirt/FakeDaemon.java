package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A libvirt in memory. It can die at any call, before it does what it was asked for or after. */
final class FakeDaemon implements Daemon {

    /** A domain: what it is defined as, and what it runs as. */
    private static final class Machinery {
        private String definition;
        private @Nullable String live;
        private boolean withHost;
        private int looksUntilCopied;

        Machinery(String definition) {
            this.definition = definition;
        }
    }

    /** A volume with its bytes, which are what a customer keeps there if it is a disk. */
    private static final class Stored {
        private long capacity;
        private long allocated;
        private byte[] content = {};

        Stored(long capacity) {
            this.capacity = capacity;
        }
    }

    private final Map<UUID, Machinery> domains = new TreeMap<>();
    private final Map<String, Map<String, Stored>> pools = new TreeMap<>();
    private final Map<String, String> filters = new TreeMap<>();
    private final Set<UUID> deaf = new HashSet<>();
    private final Map<UUID, Integer> listening = new TreeMap<>();
    private final Set<UUID> impatient = new HashSet<>();
    private Hardware hardware = new Hardware(8, 64L * 1024 * 1024);
    private long free = 1000 * Node.GIB;
    private long freeWhenLookedAt = free;
    private int calls;
    private int diesAt = Integer.MAX_VALUE;
    private boolean diesAfterwards;
    private int busy;

    FakeDaemon() {
        for (String pool : List.of("machines", "copies", "images")) {
            pools.put(pool, new TreeMap<>());
        }
        pool("images").put("debian-12.qcow2", new Stored(Node.GIB / 2));
    }

    // From outside

    /** It dies at that call from now on, and lives again at once. */
    void dieAt(int call, boolean afterwards) {
        calls = 0;
        diesAt = call;
        diesAfterwards = afterwards;
    }

    /** Whether it was asked often enough to have died. */
    boolean hasDied() {
        boolean died = calls > diesAt;
        diesAt = Integer.MAX_VALUE;
        return died;
    }

    void has(int cpus, int memoryGiB, int diskGiB) {
        hardware = new Hardware(cpus, memoryGiB * 1024L * 1024);
        free = diskGiB * Node.GIB;
        freeWhenLookedAt = free;
    }

    /** A guest fills its disk; that the pool has less left then is only known when it is looked at again. */
    void fills(UUID domain, int gib) {
        disk(domain).allocated += gib * Node.GIB;
        free -= gib * Node.GIB;
    }

    /** The machine does not listen to its power button. */
    void isDeaf(UUID domain) {
        deaf.add(domain);
    }

    /** The machine does not listen yet for so many times that its power button is pressed; as it will, nobody may turn it off. */
    void listensAfter(UUID domain, int presses) {
        listening.put(domain, presses);
    }

    /** Its disk is copied by a process that is gone; it ends when it was looked at a few times. */
    void isCopied(UUID domain) {
        there(domain).looksUntilCopied = 3;
    }

    /** The machine turns itself off just before its power button is pressed. */
    void turnsItselfOff(UUID domain) {
        impatient.add(domain);
    }

    /** Libvirt refuses to look at a pool that it makes a volume in, so many times. */
    void isBusy(int times) {
        busy = times;
    }

    boolean startsWithHost(UUID domain) {
        return Option.of(domains.get(domain)).exists(machinery -> machinery.withHost);
    }

    void write(UUID domain, String content) {
        disk(domain).content = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    String read(UUID domain) {
        return new String(disk(domain).content, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The host's hardware fails; what is in the pool of copies is elsewhere. */
    void lose(UUID domain) {
        domains.remove(domain);
        filters.remove("leasehold-" + domain);
        pool("machines").keySet().removeIf(name -> name.startsWith(domain.toString()));
    }

    /** All volumes but the images. */
    List<String> volumes() {
        return List.of("machines", "copies")
                .flatMap(pool -> List.ofAll(pool(pool).keySet()));
    }

    /** Shares the pool of copies with another host. */
    void sharesCopiesWith(FakeDaemon other) {
        pools.put("copies", other.pool("copies"));
    }

    // Daemon

    @Override
    public synchronized List<UUID> domains() {
        return asked(() -> List.ofAll(domains.keySet()));
    }

    @Override
    public synchronized Option<String> definition(UUID domain) {
        return asked(() -> Option.of(domains.get(domain)).map(machinery -> machinery.definition));
    }

    @Override
    public synchronized Option<String> running(UUID domain) {
        return asked(() -> Option.of(domains.get(domain)).flatMap(machinery -> Option.of(machinery.live)));
    }

    @Override
    public synchronized void define(String definition) {
        asked(() -> {
            UUID id = Definition.read(definition).id();
            assertThat(filters).containsKey("leasehold-" + id);
            Machinery machinery = domains.computeIfAbsent(id, made -> new Machinery(definition));
            machinery.definition = definition;
            return id;
        });
    }

    @Override
    public synchronized void start(UUID domain) {
        asked(() -> {
            Machinery machinery = there(domain);
            if (machinery.live == null) {
                stored("machines", Definition.read(machinery.definition).disk());
                machinery.live = machinery.definition;
            }
            return domain;
        });
    }

    @Override
    public synchronized void startWithHost(UUID domain, boolean with) {
        asked(() -> there(domain).withHost = with);
    }

    @Override
    public synchronized void pressPowerButton(UUID domain) {
        asked(() -> {
            there(domain).looksUntilCopied = 0;
            boolean sleeps = listening.getOrDefault(domain, 0) > 0;
            listening.computeIfPresent(domain, (id, presses) -> presses - 1);
            if (!deaf.contains(domain) && !sleeps) {
                there(domain).live = null;
            }
            if (impatient.remove(domain)) {
                throw new HypervisorException("domain is not running");
            }
            return domain;
        });
    }

    @Override
    public synchronized void cutPower(UUID domain) {
        asked(() -> {
            Machinery machinery = there(domain);
            assertThat(listening.containsKey(domain) && machinery.live != null)
                    .as("turned off while it would have listened: %s", domain)
                    .isFalse();
            machinery.looksUntilCopied = 0;
            machinery.live = null;
            return domain;
        });
    }

    @Override
    public synchronized void undefine(UUID domain) {
        asked(() -> {
            assertThat(there(domain).live).isNull();
            return Option.of(domains.remove(domain));
        });
    }

    @Override
    public synchronized void setProcessors(UUID domain, int processors) {
        asked(() -> {
            Machinery machinery = there(domain);
            Definition live = Definition.read(Option.of(machinery.live).getOrElse(""));
            assertThat(processors).isBetween(live.vcpus(), live.mostVcpus());
            machinery.live = with(live, processors);
            machinery.definition = with(Definition.read(machinery.definition), processors);
            return domain;
        });
    }

    private static String with(Definition definition, int processors) {
        return definition
                .madeOf(processors, definition.memoryGiB(), definition.mostVcpus())
                .xml();
    }

    @Override
    public synchronized void growDisk(UUID domain, String target, long bytes) {
        asked(() -> disk(domain).capacity = bytes);
    }

    @Override
    public synchronized boolean isCopying(UUID domain) {
        return asked(() -> there(domain).looksUntilCopied > 0 && there(domain).looksUntilCopied-- > 0);
    }

    @Override
    public synchronized void copyDisks(UUID domain, String backup) {
        assertThat(there(domain).looksUntilCopied)
                .as("copied by two at once: %s", domain)
                .isZero();
        // Who dies before it is done leaves it behind.
        isCopied(domain);
        asked(() -> {
            there(domain).looksUntilCopied = 0;
            String path = Xml.parse(backup)
                    .at("disks", "disk", "target")
                    .map(target -> target.attribute("file"))
                    .getOrElse("");
            String name = path.substring("/copies/".length());
            stored("copies", new Name(name)).content = disk(domain).content.clone();
            return domain;
        });
    }

    @Override
    public synchronized String askAgent(UUID domain, String command) {
        throw new HypervisorException("this guest has no agent");
    }

    @Override
    public synchronized List<Name> volumes(Name pool) {
        return asked(() -> List.ofAll(pool(pool.value()).keySet()).flatMap(Name::of));
    }

    @Override
    public synchronized boolean lookAgain(Name pool) {
        return asked(() -> {
            freeWhenLookedAt = free;
            return busy-- <= 0;
        });
    }

    @Override
    public synchronized Option<Volume> volume(Name pool, Name volume) {
        return asked(() -> Option.of(pool(pool.value()).get(volume.value()))
                .map(stored -> new Volume(volume, "/" + pool + "/" + volume, stored.capacity, stored.allocated)));
    }

    @Override
    public synchronized Volume createVolume(Name pool, String definition) {
        return asked(() -> made(pool, definition, new Stored(0)));
    }

    @Override
    public synchronized Volume cloneVolume(Name pool, String definition, Name fromPool, Name from) {
        return asked(() -> {
            Stored source = stored(fromPool.value(), from);
            Stored clone = new Stored(source.capacity);
            clone.content = source.content.clone();
            return made(pool, definition, clone);
        });
    }

    private Volume made(Name pool, String definition, Stored stored) {
        Xml volume = Xml.parse(definition);
        String name = volume.child("name").map(Xml::text).getOrElse("");
        long capacity = Long.parseLong(volume.child("capacity").map(Xml::text).getOrElse("0"));
        stored.capacity = Math.max(stored.capacity, capacity);
        assertThat(pool(pool.value())).doesNotContainKey(name);
        pool(pool.value()).put(name, stored);
        return new Volume(new Name(name), "/" + pool + "/" + name, stored.capacity, 0);
    }

    @Override
    public synchronized void growVolume(Name pool, Name volume, long bytes) {
        asked(() -> {
            Stored stored = stored(pool.value(), volume);
            assertThat(bytes).isGreaterThanOrEqualTo(stored.capacity);
            stored.capacity = bytes;
            return volume;
        });
    }

    @Override
    public synchronized void deleteVolume(Name pool, Name volume) {
        asked(() -> {
            boolean inUse = List.ofAll(domains.values())
                    .flatMap(machinery -> Option.of(machinery.live))
                    .exists(live -> Definition.read(live).disk().equals(volume));
            assertThat(inUse && pool.value().equals("machines"))
                    .as("deleted while a machine runs on it: %s", volume)
                    .isFalse();
            return Option.of(pool(pool.value()).remove(volume.value()));
        });
    }

    @Override
    public synchronized void download(Name pool, Name volume, OutputStream to) throws IOException {
        to.write(asked(() -> stored(pool.value(), volume).content));
    }

    @Override
    public synchronized void upload(Name pool, Name volume, byte[] content) {
        asked(() -> {
            Stored stored = stored(pool.value(), volume);
            assertThat(content).hasSize((int) stored.capacity);
            stored.content = content.clone();
            return volume;
        });
    }

    @Override
    public synchronized long available(Name pool) {
        return asked(() -> freeWhenLookedAt);
    }

    @Override
    public synchronized Option<String> filter(Name filter) {
        return asked(() -> Option.of(filters.get(filter.value())));
    }

    @Override
    public synchronized void defineFilter(String definition) {
        asked(() -> Option.of(filters.put(Xml.parse(definition).attribute("name"), definition)));
    }

    @Override
    public synchronized void deleteFilter(Name filter) {
        asked(() -> {
            assertThat(domains.keySet().stream().map(id -> "leasehold-" + id)).doesNotContain(filter.value());
            return Option.of(filters.remove(filter.value()));
        });
    }

    @Override
    public synchronized Hardware hardware() {
        return asked(() -> hardware);
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private <R> R asked(Supplier<R> call) {
        boolean dies = calls++ == diesAt;
        if (dies && !diesAfterwards) {
            throw new HypervisorException("the daemon died");
        }
        R answer = call.get();
        if (dies) {
            throw new HypervisorException("the daemon died");
        }
        return answer;
    }

    private Machinery there(UUID domain) {
        return Option.of(domains.get(domain))
                .getOrElseThrow(() -> new HypervisorException("there is no domain " + domain));
    }

    private Stored disk(UUID domain) {
        Machinery machinery = there(domain);
        return stored(
                "machines",
                Definition.read(Option.of(machinery.live).getOrElse(machinery.definition))
                        .disk());
    }

    private Map<String, Stored> pool(String name) {
        return Option.of(pools.get(name)).getOrElseThrow(() -> new HypervisorException("there is no pool " + name));
    }

    private Stored stored(String pool, Name volume) {
        return Option.of(pool(pool).get(volume.value()))
                .getOrElseThrow(() -> new HypervisorException("there is no volume " + volume));
    }
}
