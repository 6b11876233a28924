package io.leasehold.domain.installation;

import static io.leasehold.domain.clause.ClauseId.APP_4;
import static io.leasehold.domain.clause.ClauseId.APP_5;

import io.leasehold.domain.application.ApplicationEnded;
import io.leasehold.domain.application.ApplicationEnded.Because;
import io.leasehold.domain.application.ApplicationRefusal;
import io.leasehold.domain.application.Installing;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.operation.Administration;
import io.leasehold.domain.operation.OperationRefusal;
import io.leasehold.domain.payment.RequestSuperseded;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Ends an application, at once and without a refund; the next period does not have it. A payment request that is open is
 * given up, since it may have been priced with it.
 */
public record EndApplication(ApplicationId application, LocalDate on, Actor by) implements Command {

    @Clause(APP_4)
    static final Rule<Contract, EndApplication> ACTIVE = (contract, end) ->
            Option.when(!contract.isActive(), () -> new OperationRefusal.ServerNotActive("endApplication", APP_4));

    @Clause(APP_4)
    static final Rule<Contract, EndApplication> INSTALLED = (contract, end) -> Option.when(
            !contract.applications().isInstalled(end.application),
            () -> new ApplicationRefusal.ApplicationNotInstalled(end.application));

    @Clause(APP_5)
    static final Rule<Contract, EndApplication> REMOVABLE = (contract, end) -> Option.when(
            !contract.applications().find(end.application).get().application().removable(),
            () -> new ApplicationRefusal.ApplicationNotRemovable(end.application));

    /** In the order in which a customer would want to hear of them; the first that refuses wins. */
    static final Rules<Contract, EndApplication> RULES =
            Rules.of(Administration.BY_THE_CUSTOMER, ACTIVE, INSTALLED, REMOVABLE);

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this).map(allowed -> {
            List<Event> ended =
                    RequestSuperseded.ifOpen(contract).append(new ApplicationEnded(application, Because.ASKED_FOR, on));
            return ended.appendAll(Installing.begin(contract.after(ended)));
        });
    }
}
