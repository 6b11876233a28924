package io.leasehold.scenario.play;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.hold.Rest;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.breach.NoteBreaches;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Reply;
import io.leasehold.ports.forcemajeure.DeclareForceMajeure;
import io.leasehold.ports.maintenance.PlanMaintenance;
import io.leasehold.ports.suspension.SuspendServer;
import io.leasehold.ports.time.Moment;
import io.leasehold.scenario.file.BreachStep;
import io.leasehold.scenario.file.EndForForceMajeureStep;
import io.leasehold.scenario.file.ForceMajeureEndsStep;
import io.leasehold.scenario.file.ForceMajeureStep;
import io.leasehold.scenario.file.HoldStep;
import io.leasehold.scenario.file.MaintenanceStep;
import io.leasehold.scenario.file.ManyStep;
import io.leasehold.scenario.file.RemedyStep;
import io.leasehold.scenario.file.SuspendStep;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.LinkedHashSet;
import java.util.Set;

/** Does the steps that keep contracts from their usual course, as an operator, or as a customer where one asks. */
final class HoldActions {

    private static final Actor OPERATOR = new Actor.Operator("operator");

    private final Leasehold leasehold;

    /** The contracts that force majeure ever struck, in that order. */
    private final Set<String> struck = new LinkedHashSet<>();

    private int events;

    HoldActions(Leasehold leasehold) {
        this.leasehold = leasehold;
    }

    Either<Refusal, Decided> act(HoldStep step, ContractId id, Actor customer, Moment now) {
        if (step instanceof SuspendStep suspend) {
            return suspend(suspend, id, customer, now);
        }
        if (step instanceof BreachStep breach) {
            return leasehold
                    .noteBreaches()
                    .handle(
                            new NoteBreaches.Letter(id, breach.by(), breach.received(), breach.grounds(), OPERATOR),
                            now);
        }
        if (step instanceof RemedyStep) {
            return leasehold.noteBreaches().remedied(id, OPERATOR, now);
        }
        if (step instanceof EndForForceMajeureStep end) {
            return leasehold.declareForceMajeure().end(id, end.by() == Party.CUSTOMER ? customer : OPERATOR, now);
        }
        return leasehold.suspendServer().lift(id, OPERATOR, now);
    }

    /** What each of the affected contracts says. */
    List<Reply> act(ManyStep step, Moment now) {
        if (step instanceof ForceMajeureStep begins) {
            begins.affects().forEach(struck::add);
            return leasehold
                    .declareForceMajeure()
                    .handle(
                            new DeclareForceMajeure.Event(
                                    nextEvent(), begins.cause(), begins.received(), ids(begins.affects()), OPERATOR),
                            now);
        }
        if (step instanceof MaintenanceStep planned) {
            return leasehold
                    .planMaintenance()
                    .handle(
                            new PlanMaintenance.Plan(
                                    nextEvent(), planned.nature(), planned.window(), ids(planned.affects()), OPERATOR),
                            now);
        }
        return ids(affected(step, now))
                .flatMap(id -> leasehold
                        .declareForceMajeure()
                        .over(resting(id, now).getOrElse("none"), List.of(id), OPERATOR, now));
    }

    /** The contracts that a step concerns, where it does not say: all for which force majeure lasts. */
    List<String> affected(ManyStep step, Moment now) {
        return step instanceof ForceMajeureEndsStep && step.affects().isEmpty()
                ? List.ofAll(struck)
                        .filter(contract ->
                                resting(new ContractId(contract), now).isDefined())
                : step.affects();
    }

    private Either<Refusal, Decided> suspend(SuspendStep step, ContractId id, Actor customer, Moment now) {
        OrderedBy orderedBy = step.by() == SuspendStep.By.AUTHORITY ? OrderedBy.AUTHORITY : OrderedBy.OPERATOR;
        Actor by = step.by() == SuspendStep.By.CUSTOMER ? customer : OPERATOR;
        return leasehold
                .suspendServer()
                .handle(new SuspendServer.Suspending(id, step.grounds(), orderedBy, step.reference(), by), now);
    }

    private Option<String> resting(ContractId id, Moment now) {
        return leasehold
                .contracts()
                .look(id, OPERATOR, now)
                .toOption()
                .flatMap(contract -> contract.holds().rest())
                .map(Rest::id);
    }

    private String nextEvent() {
        events++;
        return "event-" + events;
    }

    private static List<ContractId> ids(List<String> contracts) {
        return contracts.map(ContractId::new);
    }
}
