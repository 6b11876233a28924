package io.leasehold.benchmarks;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.order.ConfirmActivation;
import io.leasehold.domain.order.PlaceOrder;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.payment.ReceivePayment;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.renewal.Renew;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.upgrade.Growth;
import io.leasehold.domain.upgrade.Upgrade;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Deciding and evolving, without any adapter: commands a second on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class Deciding {

    private static final LocalDate START = LocalDate.of(2026, 1, 31);
    private static final LocalDate LATER = LocalDate.of(2026, 2, 10);
    private static final Length ONE_MONTH = new Length(1);
    private static final Actor.Customer ALICE = new Actor.Customer(new CustomerId("alice"));
    private static final ResourceChange TWO_GIB = new ResourceChange(0, 2, 0);

    private final Catalogue catalogue = ReferenceCatalogue.get();
    private final Market market = on(LATER);
    private final Contract active = active();
    private final Renew renew = new Renew(
            ONE_MONTH,
            Option.of(Terms.reference().version()),
            Option.of("VISA"),
            true,
            Renew.quote(active, market, ONE_MONTH).get(),
            market,
            ALICE);
    private final Contract awaitingPayment = active.after(active.decide(renew).get());
    private final ReceivePayment payment = payment(awaitingPayment, LATER);
    private final Upgrade upgrade = new Upgrade(
            TWO_GIB,
            Disruption.RESTART,
            Option.of(Disruption.RESTART),
            Option.none(),
            new Resources(64, 256, 4000),
            Option.none(),
            Growth.preview(active, market, TWO_GIB, Disruption.RESTART).get().quote(),
            market,
            ALICE);

    /** Asking for a renewal: the command is decided, and the contract evolved to await its payment. */
    @Benchmark
    public Contract renewalRequested() {
        return active.after(active.decide(renew).get());
    }

    /** Paying it: the payment is decided, and the contract evolved by the new period and its invoice. */
    @Benchmark
    public Contract renewalPaid() {
        return awaitingPayment.after(awaitingPayment.decide(payment).get());
    }

    /** Both, one after the other: two commands. */
    @Benchmark
    public Contract renewal() {
        Contract requested = active.after(active.decide(renew).get());
        return requested.after(requested.decide(payment).get());
    }

    /** An upgrade by conversion of days, decided and evolved. */
    @Benchmark
    public Contract upgradeByConversion() {
        return active.after(active.decide(upgrade).get());
    }

    private Market on(LocalDate day) {
        return Market.on(day, Terms.reference(), catalogue, new Country("FR")).get();
    }

    private Contract active() {
        Market then = on(START);
        Quote quote = PlaceOrder.quote(then, new SolutionId("vps-s"), ONE_MONTH).get();
        PlaceOrder order = PlaceOrder.builder()
                .contract(new ContractId("c1"))
                .machine(new MachineId(new UUID(1, 1)))
                .owner(ALICE.id())
                .audience(Audience.INDIVIDUAL)
                .solution(new SolutionId("vps-s"))
                .system(new SystemId("debian-12"))
                .length(ONE_MONTH)
                .accepted(Option.of(Terms.reference().version()))
                .means(Option.of("VISA"))
                .consent(true)
                .quote(quote)
                .by(ALICE)
                .build();
        Contract ordered = Contract.replay(order.decide(then).get());
        Contract paid = ordered.after(ordered.decide(payment(ordered, START)).get());
        return paid.after(paid.decide(new ConfirmActivation(START)).get());
    }

    private static ReceivePayment payment(Contract contract, LocalDate on) {
        PaymentRequest request = contract.request().get();
        PaymentNotice notice = new PaymentNotice("p1-" + on, request.amount(), "VISA", Option.of(request.reference()));
        return new ReceivePayment(notice, on);
    }
}
