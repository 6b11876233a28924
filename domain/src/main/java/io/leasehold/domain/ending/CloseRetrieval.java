package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Effect;
import java.time.LocalDate;

/** Close the retrieval session of a missed renewal date and delete its content. */
public record CloseRetrieval(LocalDate renewal) implements Effect {

    @Override
    public String key() {
        return "close-retrieval/" + renewal;
    }

    @Override
    public Lane lane() {
        return Lane.TRANSFER;
    }
}
