package io.leasehold.domain;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.World;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Extras;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.payment.ReceivePayment;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.terms.PaymentTerms;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.domain.terms.UpgradeTerms;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.joda.money.Money;

/** The world of the worked example, in which the example tests play: {@code vps-s} for 10.00 EUR a month, VAT 20 %. */
public final class Sample {

    public static final CustomerId ALICE = new CustomerId("alice");
    public static final Country FRANCE = new Country("FR");
    public static final SolutionId VPS_S = new SolutionId("vps-s");
    public static final SolutionId VPS_XL = new SolutionId("vps-xl");
    public static final SolutionId SCHOOL_ONLY = new SolutionId("classroom");
    public static final SolutionId BESPOKE = new SolutionId("bespoke");
    public static final SystemId DEBIAN = new SystemId("debian-12");
    public static final SystemId WINDOWS = new SystemId("windows-2022");
    public static final Length MONTH = new Length(1);
    public static final Length QUARTER = new Length(3);
    public static final Length YEAR = new Length(12);
    public static final Set<Audience> EVERYBODY = LinkedHashSet.of(Audience.values());
    public static final Resources SMALL = new Resources(1, 2, 20);
    public static final Resources MAXIMUM = new Resources(8, 32, 400);
    public static final Resources CAPACITY = new Resources(6, 64, 1_000);
    public static final ResourceChange TWO_GIB = new ResourceChange(0, 2, 0);
    public static final Terms REFERENCE = Terms.reference();
    public static final Tariff TARIFF = tariff("2025-11-01", "2025-12-01", "10.00");
    public static final Catalogue CATALOGUE = new Catalogue(
            List.of(MONTH, QUARTER, new Length(6), YEAR),
            List.of(new VatRate(FRANCE, BigDecimal.valueOf(20), day("2014-01-01"))),
            List.of(TARIFF),
            List.of(DEBIAN, WINDOWS));
    public static final World WORLD = new World(
            List.of(new World.Edition(LocalDate.EPOCH, REFERENCE)),
            CATALOGUE,
            ALICE,
            Audience.INDIVIDUAL,
            FRANCE,
            CAPACITY,
            Disruption.RESTART);

    private Sample() {}

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    /** The tariff of the worked example, with another price of {@code vps-s}. */
    public static Tariff tariff(String announced, String effective, String monthly) {
        return new Tariff(
                day(announced),
                day(effective),
                eur("15.00"),
                List.of(
                        new Solution(VPS_S, SolutionType.TURNKEY, EVERYBODY, SMALL, eur(monthly), MAXIMUM),
                        new Solution(VPS_XL, SolutionType.TURNKEY, EVERYBODY, SMALL, eur("40.00"), MAXIMUM),
                        new Solution(
                                SCHOOL_ONLY,
                                SolutionType.TURNKEY,
                                LinkedHashSet.of(Audience.SCHOOL),
                                SMALL,
                                eur("5.00"),
                                MAXIMUM),
                        new Solution(BESPOKE, SolutionType.CUSTOMISED, EVERYBODY, SMALL, eur("99.00"), MAXIMUM)),
                new Extras(eur("4.00"), eur("2.50"), eur("0.10")),
                List.of(new Application(new ApplicationId("wordpress"), EVERYBODY, eur("5.00"), eur("0.00"), true)));
    }

    /** The world with another tariff later. */
    public static World later(Tariff tariff) {
        return WORLD.selling(CATALOGUE.with(tariff));
    }

    public static Terms settling(SettlementMethod method) {
        return Terms.builder().from(REFERENCE).upgrade(new UpgradeTerms(method)).build();
    }

    public static Terms paying(PaymentTerms payment) {
        return Terms.builder().from(REFERENCE).payment(payment).build();
    }

    public static Terms renewing(RenewalTerms renewal) {
        return Terms.builder().from(REFERENCE).renewal(renewal).build();
    }

    public static Terms grace(int days) {
        return renewing(new RenewalTerms(
                REFERENCE.renewal().reminders(), days, REFERENCE.renewal().resume()));
    }

    public static Terms reminding(String... offsets) {
        return renewing(new RenewalTerms(
                List.of(offsets).map(Period::parse),
                REFERENCE.renewal().graceDays(),
                REFERENCE.renewal().resume()));
    }

    public static Terms resuming(RenewalTerms.Resume resume) {
        return renewing(new RenewalTerms(
                REFERENCE.renewal().reminders(), REFERENCE.renewal().graceDays(), resume));
    }

    public static Terms edition(String version) {
        return Terms.builder()
                .from(REFERENCE)
                .version(new TermsVersion(version))
                .build();
    }

    /** Ordered for a month on that day, and not paid yet. */
    public static History ordered(World world, String on) {
        return History.begins(world, day(on), VPS_S, MONTH);
    }

    /** Ordered for a month, paid and activated on that day. */
    public static History active(World world, String on) {
        return active(world, on, MONTH);
    }

    public static History active(World world, String on, Length length) {
        return History.begins(world, day(on), VPS_S, length).then(new Step.Pays(Step.Manner.EXACT));
    }

    public static History active(String on) {
        return active(WORLD, on);
    }

    /** Active since that day and not renewed: the morning after its renewal date and the sweep of that day. */
    public static History expired(World world, String on) {
        History history = active(world, on);
        return history.until(history.contract().activeTerm().renewal().plusDays(1))
                .evening();
    }

    public static Step renews() {
        return new Step.Renews(MONTH, true);
    }

    /** A renewal that waits for its payment. */
    public static Step asksToRenew() {
        return new Step.Renews(MONTH, false);
    }

    public static Step upgrades(ResourceChange add) {
        return new Step.Upgrades(add, true);
    }

    public static Step pays() {
        return new Step.Pays(Step.Manner.EXACT);
    }

    /** Money that comes in exactly as the open request asks. */
    public static PaymentNotice exactly(PaymentRequest request) {
        return new PaymentNotice("pay-1", request.amount(), "VISA", Option.of(request.reference()));
    }

    /** Money comes in on the day the history has come to. */
    public static void receives(History history, PaymentNotice notice) {
        history.ask(contract -> new ReceivePayment(notice, history.today()));
    }
}
