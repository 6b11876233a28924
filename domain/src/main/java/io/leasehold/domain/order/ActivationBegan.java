package io.leasehold.domain.order;

import static io.leasehold.domain.clause.ClauseId.ORD_5;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Quote;
import io.vavr.collection.List;

/** The order is paid and the server is being made: access opens on confirmed payment (ORD-5). */
@Clause(ORD_5)
public record ActivationBegan(String reference, Length length, Quote quote) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.in(new Phase.Activating(reference, length, quote));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new CreateMachine(after.machine(), after.system(), after.makeUp()));
    }
}
