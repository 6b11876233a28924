package io.leasehold.domain.export;

import io.leasehold.domain.contract.Effect;

/** Close the session of an export for good and delete its content (EXP-3). */
public record CloseExport(int number) implements Effect {

    @Override
    public String key() {
        return "close-export/" + number;
    }

    @Override
    public Lane lane() {
        return Lane.TRANSFER;
    }
}
