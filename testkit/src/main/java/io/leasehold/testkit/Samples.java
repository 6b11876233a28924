package io.leasehold.testkit;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Extras;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.order.ConfirmActivation;
import io.leasehold.domain.order.PlaceOrder;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.payment.ReceivePayment;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.joda.money.Money;

/** Small realistic things to test with: a catalogue under the reference terms, customers, and the contracts they make. */
public final class Samples {

    public static final Terms TERMS = Terms.reference();
    /** A turnkey server at 10.00 EUR a month, for everybody. */
    public static final SolutionId SMALL = new SolutionId("vps-s");
    /** A server at 200.00 EUR a month that only an operator enters (ORD-7). */
    public static final SolutionId TAILORED = new SolutionId("tailored");

    public static final SystemId DEBIAN = new SystemId("debian-12");
    public static final Country FRANCE = new Country("FR");
    public static final Length MONTH = new Length(1);
    public static final Length YEAR = new Length(12);

    private Samples() {}

    /** Two solutions under one tariff from 2024 on, 20 % tax in France, lengths of 1, 3, 6 and 12 months. */
    public static Catalogue catalogue() {
        return new Catalogue(
                List.of(1, 3, 6, 12).map(Length::new),
                List.of(new VatRate(FRANCE, BigDecimal.valueOf(20), LocalDate.of(2014, 1, 1))),
                List.of(tariff(LocalDate.of(2024, 1, 1), "10.00")),
                List.of(DEBIAN, new SystemId("ubuntu-24.04")));
    }

    /** A tariff in which the small server costs {@code monthly}. */
    public static Tariff tariff(LocalDate effective, String monthly) {
        return new Tariff(
                effective.minusDays(30),
                effective,
                euros("12.00"),
                List.of(
                        solution(SMALL, SolutionType.TURNKEY, new Resources(1, 2, 20), monthly),
                        solution(TAILORED, SolutionType.CUSTOMISED, new Resources(8, 32, 400), "200.00")),
                new Extras(euros("4.00"), euros("2.50"), euros("0.10")),
                List.empty());
    }

    /** An individual in France who reads English and can be reached at {@code <id>@example.org}. */
    public static Customer customer(String id) {
        return Customer.builder()
                .id(new CustomerId(id))
                .type(Audience.INDIVIDUAL)
                .country(FRANCE)
                .locale(Locale.ENGLISH)
                .email(id + "@example.org")
                .firstName(Option.of("Ada"))
                .lastName(Option.of("Martin"))
                .marketing(false)
                .build();
    }

    /** The machine of a contract: the same contract, the same machine. */
    public static MachineId machine(ContractId contract) {
        return new MachineId(UUID.nameUUIDFromBytes(contract.value().getBytes(StandardCharsets.UTF_8)));
    }

    /** The first events of a contract of {@code anna} for a small server, ordered on {@code on} and not paid yet. */
    public static List<Event> order(ContractId contract, Length length, LocalDate on) {
        Market market = Market.on(on, TERMS, catalogue(), FRANCE).get();
        return PlaceOrder.builder()
                .contract(contract)
                .machine(machine(contract))
                .owner(new CustomerId("anna"))
                .audience(Audience.INDIVIDUAL)
                .solution(SMALL)
                .system(DEBIAN)
                .length(length)
                .accepted(Option.of(TERMS.version()))
                .means(Option.of("VISA"))
                .consent(true)
                .quote(PlaceOrder.quote(market, SMALL, length).get())
                .by(new Actor.Customer(new CustomerId("anna")))
                .build()
                .decide(market)
                .get();
    }

    /** As {@link #order}, and paid and activated on the same day. */
    public static List<Event> activation(ContractId contract, Length length, LocalDate on) {
        List<Event> ordered = order(contract, length, on);
        Contract open = Contract.replay(ordered);
        PaymentNotice notice = new PaymentNotice(
                "pay-" + contract,
                open.request().get().amount(),
                "VISA",
                open.request().map(request -> request.reference()));
        List<Event> paid = open.decide(new ReceivePayment(notice, on)).get();
        List<Event> activated =
                open.after(paid).decide(new ConfirmActivation(on)).get();
        return ordered.appendAll(paid).appendAll(activated);
    }

    public static Money euros(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static Solution solution(SolutionId id, SolutionType type, Resources resources, String monthly) {
        return new Solution(
                id, type, HashSet.of(Audience.values()), resources, euros(monthly), new Resources(16, 64, 800));
    }
}
