package io.leasehold.adapters.libvirt;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/**
 * All that is asked of the libvirt of one host. What is named must be there unless said; every method throws
 * {@link io.leasehold.ports.machine.HypervisorException} with libvirt's own words when it cannot, and may then have happened or
 * not. Can be used by several threads at once.
 */
interface Daemon extends AutoCloseable {

    /** A volume of a pool. */
    record Volume(Name name, String path, long capacityBytes, long allocatedBytes) {}

    /** What a host has. */
    record Hardware(int cpus, long memoryKib) {}

    // Domains

    /** The ids of all domains, of whoever's. */
    List<UUID> domains();

    /** What it is defined as; none if there is no such domain. */
    Option<String> definition(UUID domain);

    /** What it runs as; none if it is off, or not there. */
    Option<String> running(UUID domain);

    /** Makes a domain, or puts another definition in the place of the one it has; one that runs does not notice. */
    void define(String definition);

    /** It runs on return, also if it was paused. */
    void start(UUID domain);

    /** Whether it is started along with its host. */
    void startWithHost(UUID domain, boolean with);

    /** Asks it to shut down; it may not listen. What copies its disks is broken off first. */
    void pressPowerButton(UUID domain);

    /** It is off on return. What copies its disks is broken off first. */
    void cutPower(UUID domain);

    /** Forgets a domain that is off, and all that libvirt keeps about it except its volumes. */
    void undefine(UUID domain);

    /** Changes how many processors a domain has that runs, and what it is defined to have. */
    void setProcessors(UUID domain, int processors);

    /** Enlarges a disk of a domain that runs. */
    void growDisk(UUID domain, String target, long bytes);

    /** Whether something copies disks of a domain, whoever began it: also a process that has died since. */
    boolean isCopying(UUID domain);

    /** Copies disks of a domain that runs, while nothing else does, as they are at one moment; the copy is whole on return. */
    void copyDisks(UUID domain, String backup);

    /** What the agent within a domain answers to a command. */
    String askAgent(UUID domain, String command);

    // Volumes

    /** The names of the volumes of a pool that can be ours. */
    List<Name> volumes(Name pool);

    /** Has libvirt look at a pool that others write to as well; false if it is busy making a volume there, and has not looked. */
    boolean lookAgain(Name pool);

    /** None if there is no volume of that name. */
    Option<Volume> volume(Name pool, Name volume);

    Volume createVolume(Name pool, String definition);

    /** A volume that holds what another one does, which no domain writes to. */
    Volume cloneVolume(Name pool, String definition, Name fromPool, Name from);

    void growVolume(Name pool, Name volume, long bytes);

    /** Harmless if there is no volume of that name. */
    void deleteVolume(Name pool, Name volume);

    /** Writes all bytes of a volume, as they are stored. */
    void download(Name pool, Name volume, OutputStream to) throws IOException;

    /** Writes to the beginning of a volume. */
    void upload(Name pool, Name volume, byte[] content);

    /** How many bytes a pool had left when libvirt looked at it last. */
    long available(Name pool);

    // Filters

    /** What filter has that name; none if there is none. */
    Option<String> filter(Name filter);

    /** Makes a filter, or replaces it: at once, for domains that run, too. */
    void defineFilter(String definition);

    /** Deletes a filter that no domain uses. Harmless if there is no filter of that name. */
    void deleteFilter(Name filter);

    Hardware hardware();

    @Override
    void close();
}
