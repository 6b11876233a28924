package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.adapters.jdbc.Database;
import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.backup.RestoreBackup;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Underway;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.operation.OperationAgreed;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.ports.Store;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a story has come to, inside and outside. Figures of both are told in lines that say nothing of how often something
 * was tried, nor in which order different effects of a contract went out, nor which invoice got which number.
 */
final class Outcome {

    private static final Wire WIRE = new Wire();
    private static final int ALL = 1_000;

    private final Store store;
    private final Outside outside;
    private final List<Stored> contracts;

    Outcome(Database database, Outside outside) {
        this.store = database.store();
        this.outside = outside;
        this.contracts = store.page(Option.none(), ALL);
    }

    /** Comparable with that of another life of the same story. */
    List<String> lines() {
        List<String> inside = contracts.flatMap(stored -> lines(stored.contract()));
        List<String> machines =
                outside.hypervisor().list().toList().sortBy(MachineId::toString).flatMap(this::machine);
        return inside.appendAll(machines)
                .appendAll(outside.protections())
                .appendAll(outside.papers().map(Outcome::withoutNumber).sorted())
                .append("given back: " + outside.payments().givenBack());
    }

    /** What is not as in {@code expected}, which lines of another outcome are. */
    List<String> differences(List<String> expected) {
        List<String> lines = lines();
        return expected.removeAll(lines)
                .map(line -> "missing: " + line)
                .appendAll(lines.removeAll(expected).map(line -> "unexpected: " + line));
    }

    private List<String> lines(Contract contract) {
        List<String> events = store.history(contract.id())
                .map(it -> it.on() + " " + WIRE.write(it.by()) + " " + WIRE.write(withoutCopyOf(it.on(), it.event())));
        List<String> invoices = store.ofContract(contract.id()).map(it -> it.recipient() + " " + it.content());
        return List.of(WIRE.write(contract))
                .appendAll(events.sorted())
                .appendAll(invoices.sorted())
                .appendAll(store.booked(contract.id()).map(it -> copies(contract, it.copies())))
                .map(line -> contract.id() + " " + line);
    }

    /** Whether a restore could have chosen the copy of the same day depends on who came first. */
    private static Event withoutCopyOf(LocalDate today, Event event) {
        return event instanceof OperationAgreed agreed && agreed.underway().operation() instanceof RestoreBackup restore
                ? new OperationAgreed(new Underway(
                        agreed.underway().number(),
                        new RestoreBackup(
                                restore.day(),
                                restore.level(),
                                restore.existing().remove(today)),
                        agreed.underway().appointment()))
                : event;
    }

    /** Of those that are to be dropped nobody counts on when that happens: on the next day at the latest. */
    private String copies(Contract contract, Copies copies) {
        return "copies: " + copies.newest() + " " + copies.kept() + " "
                + outside.hypervisor().backups(contract.machine()).removeAll(copies.dropping());
    }

    private List<String> machine(MachineId id) {
        var host = outside.hypervisor();
        return List.of(host.machine(id).get(), host.snapshots(id), host.reboots(id))
                .map(figure -> id + " " + figure);
    }

    private static String withoutNumber(String paper) {
        return paper.startsWith("invoice") ? paper.replaceFirst("\t\\d{4}-\\d{6}\t", "\t") : paper;
    }

    /** What must hold at any time when nobody is at work. */
    Outcome isSound() {
        contracts.forEach(this::isSound);
        invoicesHaveNoGap();
        return noMoneyIsTakenTwice();
    }

    private void isSound(Stored stored) {
        List<Recorded> history = store.history(stored.contract().id());
        assertThat(history.map(Recorded::sequence))
                .as("events of %s", stored.contract().id())
                .containsExactlyElementsOf(List.rangeClosed(1L, stored.version()));
        assertThat(Contract.replay(history.map(Recorded::event))).isEqualTo(stored.contract());
    }

    private void invoicesHaveNoGap() {
        List<Invoice> invoices = contracts
                .flatMap(it -> store.ofContract(it.contract().id()))
                .sorted(Comparator.comparing(Invoice::number));
        assertThat(invoices.map(Invoice::number))
                .isEqualTo(List.rangeClosed(1, invoices.length()).map(nth -> String.format("2026-%06d", nth)));
        // Whoever was told of a number was told of one content, and that is in the book.
        assertThat(outside.papers().filter(it -> it.startsWith("invoice")))
                .isSubsetOf(invoices.map(it -> String.join(
                        Outside.BETWEEN,
                        "invoice",
                        it.number(),
                        it.contract().toString(),
                        Outside.said(it.content()))));
    }

    private Outcome noMoneyIsTakenTwice() {
        List<Event> events =
                contracts.flatMap(it -> store.history(it.contract().id()).map(Recorded::event));
        assertThat(events.filter(PaymentAccepted.class::isInstance)
                        .map(PaymentAccepted.class::cast)
                        .map(PaymentAccepted::payment))
                .doesNotHaveDuplicates();
        return this;
    }

    /** What must hold when all is carried out that could be. */
    Outcome isSettled(LocalDate today) {
        assertThat(contracts.filter(it -> store.holdsAny(it.contract().id())))
                .as("contracts with effects that wait")
                .isEmpty();
        assertThat(store.parked(ALL)).isEmpty();
        assertThat(store.due(today, Option.none(), ALL)).isEmpty();
        assertThat(contracts.filter(it -> store.awaitsNumber(it.contract().id())))
                .isEmpty();
        assertThat(store.unannounced(ALL)).isEmpty();
        return this;
    }

    /** What must hold when all contracts are over. */
    Outcome isOver(Player player) {
        assertThat(contracts
                        .filter(it -> !it.contract().isOver())
                        .map(it -> it.contract().id()))
                .isEmpty();
        assertThat(outside.hypervisor().list()).as("machines that are left").isEmpty();
        assertThat(player.leasehold()
                        .reconcile()
                        .handle(new Actor.Operator("kim"))
                        .get()
                        .allMatch())
                .isTrue();
        return this;
    }

    /** The names of the events of all contracts. */
    List<String> happened() {
        return contracts
                .flatMap(it -> store.history(it.contract().id()))
                .map(it -> it.event().getClass().getSimpleName())
                .distinct();
    }

    /** What happened to each contract. */
    List<List<Recorded>> histories() {
        return contracts.map(it -> store.history(it.contract().id()));
    }
}
