package io.leasehold.domain.forcemajeure;

import static io.leasehold.domain.clause.ClauseId.AVL_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.hold.Rest;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Let the retrieval session stay open while the deletion rests: through the day on which it would end if force majeure
 * ended with the next update. It is asked for again with each update, so the session never ends meanwhile.
 *
 * @param renewal the renewal date that was missed; names the session
 * @param occasion sets it apart from others of the contract
 */
@Clause(AVL_2)
public record KeepRetrievalOpen(LocalDate renewal, LocalDate through, String occasion) implements Effect {

    /** None if no session is open. */
    static List<Effect> ifOpen(Contract contract, String occasion) {
        return contract.ending()
                .filter(Ending::inGrace)
                .filter(ending -> ending.retrievalOpenedOn().isDefined())
                .map(ending -> List.<Effect>of(
                        new KeepRetrievalOpen(contract.term().get().renewal(), through(contract, ending), occasion)))
                .getOrElse(List.empty());
    }

    /** At least through the day of the next update, even if the session would have ended on the day it was declared. */
    private static LocalDate through(Contract contract, Ending ending) {
        LocalDate planned = contract.holds().planned(ending.deletionFrom()).minusDays(1);
        return contract.holds()
                .rest()
                .map(Rest::nextUpdate)
                .filter(planned::isBefore)
                .getOrElse(planned);
    }

    @Override
    public String key() {
        return "keep-retrieval/" + occasion;
    }

    @Override
    public Lane lane() {
        return Lane.TRANSFER;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.ending().exists(Ending::inGrace)
                && now.term().exists(term -> term.renewal().equals(renewal));
    }
}
