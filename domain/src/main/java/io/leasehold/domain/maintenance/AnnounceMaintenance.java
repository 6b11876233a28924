package io.leasehold.domain.maintenance;

import static io.leasehold.domain.clause.ClauseId.AVL_1;
import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Ownership;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Announces planned maintenance of a server to its customer, in advance: by the day on which its window begins (AVL-1).
 * Nothing stops by itself. Announced again under the same id it changes nothing.
 *
 * @param id names the maintenance; the same for all contracts that it affects, never used for another
 * @param nature what is done
 * @param window when
 * @param by who asks: an operator
 */
public record AnnounceMaintenance(String id, String nature, Window window, LocalDate on, Actor by) implements Command {

    @Clause(SEC_3)
    static final Rule<Contract, AnnounceMaintenance> BY_AN_OPERATOR =
            (contract, announce) -> Ownership.operatorsOnly(announce);

    @Clause(AVL_1)
    static final Rule<Contract, AnnounceMaintenance> OF_SOME_NATURE =
            (contract, announce) -> Option.when(announce.nature.isBlank(), MaintenanceRefusal.NatureMissing::new);

    @Clause(AVL_1)
    static final Rule<Contract, AnnounceMaintenance> IN_ADVANCE = (contract, announce) -> Option.when(
            announce.window.from().toLocalDate().isBefore(announce.on),
            () -> new MaintenanceRefusal.NotInAdvance(announce.window.from(), announce.on));

    @Clause(AVL_1)
    static final Rule<Contract, AnnounceMaintenance> ENDS_AFTER_IT_BEGINS = (contract, announce) -> Option.when(
            !announce.window.to().isAfter(announce.window.from()),
            () -> new MaintenanceRefusal.EndsBeforeItBegins(announce.window.from(), announce.window.to()));

    @Clause(AVL_1)
    static final Rule<Contract, AnnounceMaintenance> IN_FORCE =
            (contract, announce) -> Option.when(!contract.isInForce(), MaintenanceRefusal.NothingToMaintain::new);

    /** In the order in which an operator would want to hear of them; the first that refuses wins. */
    static final Rules<Contract, AnnounceMaintenance> RULES =
            Rules.of(BY_AN_OPERATOR, OF_SOME_NATURE, IN_ADVANCE, ENDS_AFTER_IT_BEGINS, IN_FORCE);

    /** How a contract remembers that it was told of the maintenance. */
    static String told(String id) {
        return "maintenance/" + id;
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this)
                .map(allowed -> contract.holds().told().contains(told(id))
                        ? List.empty()
                        : List.of(new MaintenanceAnnounced(id, nature, window, on)));
    }
}
