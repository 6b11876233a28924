package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.UUID;

/**
 * A machine on its host. Each operation looks at what is there and does what is missing, so that it can be broken off anywhere
 * and repeated.
 *
 * @param patience how long a machine may take to shut down
 * @param mostVcpus how many processors it can have without a restart, if that is more than it was given
 */
record Machine(Node node, MachineId machine, Patience patience, int mostVcpus) {

    /**
     * How long a machine may take to shut down.
     *
     * @param again after which it is asked once more, for it may not have listened yet
     * @param most after which it is turned off
     */
    record Patience(Duration again, Duration most) {}

    Daemon daemon() {
        return node.daemon();
    }

    UUID id() {
        return machine.value();
    }

    Definition definition() {
        return node.find(machine)
                .getOrElseThrow(() -> new HypervisorException("there is no machine " + machine + " at " + node.at()));
    }

    SystemId system() {
        return definition().system();
    }

    boolean isRunning() {
        return daemon().running(id()).isDefined();
    }

    Resources resources() {
        Definition definition = definition();
        long disk = node.volume(node.machines(), definition.disk()).capacityBytes();
        return new Resources(definition.vcpus(), definition.memoryGiB(), (int) (disk / Node.GIB));
    }

    /** It is to run, and does. What it had before is gone. */
    void turnOn() {
        Definition definition = definition();
        if (!definition.isToRun()) {
            daemon().define(definition.toRun(true).xml());
        }
        if (live().exists(running -> !running.disk().equals(definition.disk()))) {
            // Somebody else started it just before it got that disk.
            daemon().cutPower(id());
        }
        daemon().startWithHost(id(), true);
        daemon().start(id());
        discard(definition);
    }

    void shutDown() {
        Definition definition = definition();
        if (definition.isToRun()) {
            daemon().define(definition.toRun(false).xml());
        }
        daemon().startWithHost(id(), false);
        turnOff();
    }

    void reboot(String key) {
        if (!definition().hasDone(key)) {
            turnOff();
            daemon().define(definition().done(key).xml());
        }
        turnOn();
    }

    /** Asks it to, again and again, for it may not listen yet; then it is turned off. */
    private void turnOff() {
        long begun = System.nanoTime();
        boolean isLate = false;
        while (isRunning() && !isLate) {
            pressPowerButton();
            Pause.until(patience.again(), () -> !isRunning());
            isLate = System.nanoTime() - begun >= patience.most().toNanos();
        }
        daemon().cutPower(id());
    }

    private void pressPowerButton() {
        try {
            daemon().pressPowerButton(id());
        } catch (HypervisorException e) {
            // It may have turned itself off just before.
            if (isRunning()) {
                throw e;
            }
        }
    }

    /** No resource becomes less. */
    void resize(Resources wanted) {
        Resources has = resources();
        if (!wanted.covers(has)) {
            throw new HypervisorException("machine " + machine + " would shrink from " + has + " to " + wanted);
        }
        if (wanted.diskGiB() > has.diskGiB()) {
            growDisk(wanted.diskGiB() * Node.GIB);
        }
        Definition definition = definition();
        // What runs counts: the definition may have been changed already, and the machine not started anew since.
        if (live().exists(running -> growsWithoutRestart(running, wanted.vcpus(), wanted.memoryGiB()))) {
            daemon().setProcessors(id(), wanted.vcpus());
            return;
        }
        if (!madeOf(definition, wanted.vcpus(), wanted.memoryGiB())) {
            daemon().define(definition
                    .madeOf(wanted.vcpus(), wanted.memoryGiB(), mostVcpus)
                    .xml());
        }
        if (live().exists(running -> !madeOf(running, wanted.vcpus(), wanted.memoryGiB()))) {
            turnOff();
        }
        if (definition.isToRun()) {
            turnOn();
        }
    }

    /** What adding {@code change} would do to it now. */
    Disruption disruption(ResourceChange change) {
        if (change.isNone()) {
            return Disruption.NONE;
        }
        Definition definition = definition();
        int vcpus = definition.vcpus() + change.vcpus();
        int memoryGiB = definition.memoryGiB() + change.memoryGiB();
        boolean restarts = live().exists(running ->
                !madeOf(running, vcpus, memoryGiB) && !growsWithoutRestart(running, vcpus, memoryGiB));
        return restarts ? Disruption.RESTART : Disruption.NONE;
    }

    private static boolean growsWithoutRestart(Definition running, int vcpus, int memoryGiB) {
        return running.memoryGiB() == memoryGiB && vcpus > running.vcpus() && vcpus <= running.mostVcpus();
    }

    /** What it runs as; none if it is off. */
    Option<Definition> live() {
        return daemon().running(id()).map(Definition::read);
    }

    private static boolean madeOf(Definition definition, int vcpus, int memoryGiB) {
        return definition.vcpus() == vcpus && definition.memoryGiB() == memoryGiB;
    }

    private void growDisk(long bytes) {
        Definition definition = definition();
        if (isRunning()) {
            daemon().growDisk(id(), definition.target(), bytes);
        } else {
            daemon().growVolume(node.machines(), definition.disk(), bytes);
        }
    }

    /**
     * Gives it another disk, on which {@code system} is, and runs it on that. Until the one step in which all becomes so it
     * stays as it was.
     */
    void runOn(Name disk, SystemId system, Resources resources, String key) {
        if (definition().hasDone(key)) {
            throw new HypervisorException("machine " + machine + " was changed by somebody else meanwhile");
        }
        daemon().cutPower(id());
        daemon().define(definition()
                .from(disk, system)
                .madeOf(resources.vcpus(), resources.memoryGiB(), mostVcpus)
                .toRun(true)
                .done(key)
                .xml());
        turnOn();
    }

    /** Deletes the disks that it had before, unless it still runs on one. */
    private void discard(Definition definition) {
        if (definition.formerDisks().isEmpty()) {
            return;
        }
        Option<Name> inUse = live().map(Definition::disk);
        if (!inUse.contains(definition.disk())) {
            throw new HypervisorException("machine " + machine + " runs on a disk that it no longer has");
        }
        definition.formerDisks().forEach(former -> daemon().deleteVolume(node.machines(), former));
        daemon().define(definition().rid().xml());
    }
}
