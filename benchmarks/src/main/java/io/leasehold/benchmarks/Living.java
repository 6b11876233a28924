package io.leasehold.benchmarks;

import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.order.OrderServer.Order;
import io.leasehold.ports.renewal.RenewContract.Renewal;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.account.InMemoryCustomers;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.store.InMemoryStore;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Contract-years a second in memory: a hundred contracts by the month, each ordered, renewed eleven times, reminded,
 * shut down and deleted, beside contracts that are not due in that year.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Dorg.slf4j.simpleLogger.defaultLogLevel=off")
@Threads(1)
public class Living {

    private static final int CONTRACTS = 100;
    private static final int RENEWALS = 11;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final CustomerId ALICE = new CustomerId("alice");
    private static final Actor BY = new Actor.Customer(ALICE);
    private static final Length ONE_MONTH = new Length(1);

    /** How many contracts exist that nothing is due for. */
    @Param({"0", "10000", "100000"})
    public int bystanders;

    private Leasehold leasehold = wired();
    private int year;

    /** Orders the bystanders a hundred years ahead. */
    @Setup(Level.Trial)
    public void bystanders() {
        leasehold = wired();
        leasehold
                .openAccount()
                .handle(alice(), Option.of(Terms.reference().version()), at(START))
                .get();
        for (int i = 0; i < bystanders; i++) {
            order("idle-" + i, new Length(12), at(START.plusYears(100)));
        }
        leasehold.carry(at(START.plusYears(100)));
    }

    /** A year of a hundred contracts. */
    @Benchmark
    @OperationsPerInvocation(CONTRACTS)
    public int contractYears() {
        LocalDate first = START.plusYears(year % 90);
        year++;
        for (LocalDate day = first; day.isBefore(first.plusYears(1)); day = day.plusDays(1)) {
            Moment now = at(day);
            int month = day.getMonthValue();
            if (day.getDayOfMonth() == 1) {
                for (int i = 0; i < CONTRACTS; i++) {
                    String id = "c-" + year + "-" + i;
                    if (month == 1) {
                        order(id, ONE_MONTH, now);
                    } else if (month <= RENEWALS) {
                        renew(id, now);
                    }
                }
                leasehold.carry(now);
            }
            leasehold.run(now);
        }
        return year;
    }

    private void order(String id, Length length, Moment now) {
        ContractId contract = new ContractId(id);
        SolutionId solution = new SolutionId("vps-s");
        Order order = new Order(
                contract,
                new MachineId(new UUID(id.hashCode(), id.length())),
                ALICE,
                solution,
                new SystemId("debian-12"),
                length,
                Option.of(Terms.reference().version()),
                Option.of("VISA"),
                true,
                leasehold.orderServer().quote(ALICE, solution, length, BY, now).get(),
                BY);
        leasehold.orderServer().handle(order, now).get();
        pay(contract, now);
    }

    private void renew(String id, Moment now) {
        ContractId contract = new ContractId(id);
        Renewal renewal = new Renewal(
                contract,
                ONE_MONTH,
                Option.of(Terms.reference().version()),
                Option.of("VISA"),
                true,
                leasehold.renewContract().quote(contract, ONE_MONTH, BY, now).get(),
                BY);
        leasehold.renewContract().handle(renewal, now).get();
        pay(contract, now);
    }

    private void pay(ContractId contract, Moment now) {
        leasehold.payRequest().start(contract, "VISA", BY, now).get();
        leasehold.payRequest().look(contract, BY, now).get();
    }

    private static Leasehold wired() {
        return Leasehold.builder()
                .conditions(new Conditions.Fixed(Terms.reference(), ReferenceCatalogue.get()))
                .store(new InMemoryStore())
                .customers(new InMemoryCustomers())
                .hypervisor(new SimulatedHypervisor())
                .mailer(new InMemoryMailer(notice -> {}))
                .payments(new SimulatedPayments())
                .transfers(new SimulatedTransfers())
                .support(new InMemorySupportDesk())
                .deletionsAtMost(CONTRACTS)
                .build();
    }

    private static Moment at(LocalDate day) {
        return Moment.of(
                day.atTime(LocalTime.NOON).atZone(Terms.reference().zone()).toInstant(),
                Terms.reference().zone());
    }

    private static Customer alice() {
        return Customer.builder()
                .id(ALICE)
                .type(Audience.INDIVIDUAL)
                .country(new Country("FR"))
                .locale(Locale.ENGLISH)
                .email("alice@example.org")
                .marketing(false)
                .build();
    }
}
