package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import java.time.LocalDate;

/** Let the retrieval session stay open through a later day, since the deletion has moved. */
public record ExtendRetrieval(LocalDate renewal, LocalDate through) implements Effect {

    @Override
    public String key() {
        return "extend-retrieval/" + renewal + "/" + through;
    }

    @Override
    public Lane lane() {
        return Lane.TRANSFER;
    }

    @Override
    public boolean wanted(Contract now) {
        return now.ending().exists(Ending::inGrace);
    }
}
