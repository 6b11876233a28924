package io.leasehold.domain.arbitrary;

import io.leasehold.domain.arbitrary.Step.Manner;
import io.leasehold.domain.arbitrary.Step.Part;
import io.leasehold.domain.arbitrary.Step.Trick;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.Network;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.protection.SetAllowList;
import io.leasehold.domain.protection.SetFirewall;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Stories of a contract. All that is in them may happen, so none is thrown away; they shrink to the few steps that
 * matter.
 */
public final class Stories {

    private static final int MOST_STEPS = 24;

    private Stories() {}

    /** Anything may happen: late and wrong payments, outages, tricks. */
    public static Arbitrary<Story> any() {
        return of(
                solutions(),
                Arbitraries.frequencyOf(
                        Tuple.of(8, goodSteps()),
                        Tuple.of(3, faults()),
                        Tuple.of(2, tricks()),
                        Tuple.of(2, money()),
                        Tuple.of(3, holds())));
    }

    /** Nothing fails and nobody tries a trick: time passes, the customer renews, upgrades and pays, or does not. */
    public static Arbitrary<Story> smooth() {
        return of(Arbitraries.of(Catalogues.SMALL, Catalogues.LARGE), goodSteps());
    }

    /** Contracts that are left to expire again and again, while the outside fails. */
    public static Arbitrary<Story> ofEnding() {
        return of(
                solutions(),
                Arbitraries.frequencyOf(
                        Tuple.of(5, days()),
                        Tuple.of(3, renewals()),
                        Tuple.of(3, faults()),
                        Tuple.of(1, money()),
                        Tuple.of(2, shopping()),
                        Tuple.of(2, holds())));
    }

    /** Contracts that are suspended, breached and struck by force majeure, in a world that works or fails. */
    public static Arbitrary<Story> ofHolds() {
        return of(
                solutions(),
                Arbitraries.frequencyOf(
                        Tuple.of(4, days()),
                        Tuple.of(3, renewals()),
                        Tuple.of(1, upgrades()),
                        Tuple.of(1, faults()),
                        Tuple.of(1, money()),
                        Tuple.of(6, holds())));
    }

    /** What a customer adds in an upgrade, at least one unit of something. */
    public static Arbitrary<ResourceChange> additions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 20))
                .as((vcpus, memory, disk) -> vcpus + memory + disk == 0
                        ? new ResourceChange(0, 1, 0)
                        : new ResourceChange(vcpus, memory, disk));
    }

    private static Arbitrary<Story> of(Arbitrary<SolutionId> solutions, Arbitrary<Step> steps) {
        Arbitrary<List<Step>> rest = steps.list()
                .ofMaxSize(MOST_STEPS)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(List::ofAll);
        return Combinators.combine(Dates.any(), Worlds.any(), solutions, Lengths.offered(), beginnings(), rest)
                .as((ordered, world, solution, length, beginning, more) ->
                        new Story(world.apply(ordered), ordered, solution, length, beginning.appendAll(more)))
                .withoutEdgeCases();
    }

    private static Arbitrary<SolutionId> solutions() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(Catalogues.SMALL, Catalogues.LARGE)),
                Tuple.of(1, Arbitraries.just(Catalogues.BESPOKE)));
    }

    /** Mostly the order is paid at once, and the server activated; sometimes only days later, or not at all. */
    private static Arbitrary<List<Step>> beginnings() {
        Step paid = new Step.Pays(Manner.EXACT);
        return Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.just(List.of(paid))),
                Tuple.of(2, Arbitraries.just(List.of(new Step.DaysPass(1), paid))),
                Tuple.of(2, Arbitraries.just(List.of(new Step.Breaks(Part.MACHINES, 3), paid, new Step.DaysPass(4)))),
                Tuple.of(1, Arbitraries.just(List.empty())));
    }

    private static Arbitrary<Step> goodSteps() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, days()),
                Tuple.of(3, renewals()),
                Tuple.of(3, upgrades()),
                Tuple.of(3, operations()),
                Tuple.of(3, shopping()),
                Tuple.of(1, Arbitraries.just(new Step.Pays(Manner.EXACT))));
    }

    private static Arbitrary<Step> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(1, 10).map(Step.DaysPass::new)),
                Tuple.of(1, Arbitraries.integers().between(11, 70).map(Step.DaysPass::new)),
                Tuple.of(4, Arbitraries.integers().between(-3, 20).map(Step.LivesUntilRenewal::new)),
                Tuple.of(2, Arbitraries.integers().between(-3, 3).map(Step.LivesUntilDeletion::new)));
    }

    private static Arbitrary<Step> renewals() {
        return Combinators.combine(Lengths.offered(), mostly()).as(Step.Renews::new);
    }

    private static Arbitrary<Step> upgrades() {
        return Combinators.combine(additions(), mostly()).as(Step.Upgrades::new);
    }

    /** What is done to a server; mostly acknowledged as what it is, sometimes at a moment of choice, seldom taken back. */
    private static Arbitrary<Step> operations() {
        Arbitrary<Option<Integer>> inDays = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Option.none())),
                Tuple.of(2, Arbitraries.integers().between(1, 40).map(Option::of)));
        Arbitrary<Step> operating = Combinators.combine(
                        operation(),
                        Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
                        anyDisruption(),
                        inDays)
                .as((operation, right, other, days) ->
                        new Step.Operates(operation, right ? Option.of(operation.disruption()) : other, days));
        return Arbitraries.frequencyOf(
                Tuple.of(8, operating),
                Tuple.of(1, Arbitraries.integers().between(1, 5).map(Step.TakesBack::new)));
    }

    private static Arbitrary<Option<Disruption>> anyDisruption() {
        return Arbitraries.of(
                Option.none(),
                Option.of(Disruption.NONE),
                Option.of(Disruption.RESTART),
                Option.of(Disruption.DOWNTIME));
    }

    private static Arbitrary<Operation> operation() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c");
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(new Reboot(), new FactoryReset())),
                Tuple.of(3, names.map(TakeSnapshot::new)),
                Tuple.of(1, names.map(RestoreSnapshot::new)),
                Tuple.of(2, names.map(DeleteSnapshot::new)),
                Tuple.of(
                        1,
                        Arbitraries.of(new SetFirewall(List.empty()), new SetAllowList(List.of(new Network("::/0"))))));
    }

    /** What is sold beside the server: applications come and go, and copies are handed over. */
    private static Arbitrary<Step> shopping() {
        Arbitrary<ApplicationId> applications = Arbitraries.of(Catalogues.BLOG, Catalogues.CRM, Catalogues.FORUM);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Combinators.combine(applications, mostly()).as(Step.Installs::new)),
                Tuple.of(2, applications.map(Step.EndsApplication::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        applications, Arbitraries.of(Trick.NOT_AUTHENTICATED, Trick.NOT_ACKNOWLEDGED))
                                .as(Step.TriesToInstall::new)),
                Tuple.of(2, mostly().map(Step.Exports::new)));
    }

    private static Arbitrary<Boolean> mostly() {
        return Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
    }

    private static Arbitrary<Step> faults() {
        Arbitrary<Step> broken = Combinators.combine(
                        Arbitraries.of(Part.class), Arbitraries.integers().between(1, 25))
                .as(Step.Breaks::new);
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 30).map(Step.Outage::new), broken);
    }

    private static Arbitrary<Step> tricks() {
        Arbitrary<Step> renewing = Combinators.combine(
                        Lengths.offered(),
                        Arbitraries.of(
                                Trick.OTHER_CUSTOMER,
                                Trick.NOT_AUTHENTICATED,
                                Trick.TERMS_NOT_ACCEPTED,
                                Trick.LENGTH_NOT_OFFERED,
                                Trick.OTHER_MEANS,
                                Trick.NO_CONSENT,
                                Trick.QUOTE_OF_YESTERDAY,
                                Trick.QUOTE_ALTERED))
                .as(Step.TriesToRenew::new);
        Arbitrary<Step> upgrading = Combinators.combine(
                        additions(),
                        Arbitraries.of(
                                Trick.OTHER_CUSTOMER,
                                Trick.NOT_AUTHENTICATED,
                                Trick.OTHER_MEANS,
                                Trick.QUOTE_OF_YESTERDAY,
                                Trick.QUOTE_ALTERED,
                                Trick.SHRINKS,
                                Trick.ADDS_NOTHING,
                                Trick.TOO_MUCH,
                                Trick.NOT_ACKNOWLEDGED))
                .as(Step.TriesToUpgrade::new);
        return Arbitraries.oneOf(renewing, upgrading, Arbitraries.just(new Step.AsksToTerminate()));
    }

    private static Arbitrary<Step> holds() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(new Step.Suspends())),
                Tuple.of(2, Arbitraries.just(new Step.Resumes())),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.of(Party.class),
                                        Arbitraries.integers().between(0, 30))
                                .as(Step.NotesBreach::new)),
                Tuple.of(2, Arbitraries.just(new Step.Remedies())),
                Tuple.of(3, Arbitraries.integers().between(-2, 9).map(Step.DeclaresForceMajeure::new)),
                Tuple.of(3, Arbitraries.just(new Step.ForceMajeureIsOver())),
                Tuple.of(1, Arbitraries.of(Party.class).map(Step.AsksToEndForForceMajeure::new)),
                Tuple.of(1, Arbitraries.integers().between(-1, 5).map(Step.AnnouncesMaintenance::new)));
    }

    private static Arbitrary<Step> money() {
        return Arbitraries.of(Manner.class).map(Step.Pays::new);
    }
}
