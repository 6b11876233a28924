package io.leasehold.scenario.file;

import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Force majeure is declared (AVL-2).
 *
 * @param line where the step is written
 * @param on the day
 * @param affects the contracts, at least one
 * @param cause what keeps the parties from their duties; may be blank, which a clause refuses
 * @param received the day on which the notice was received
 */
public record ForceMajeureStep(int line, LocalDate on, List<String> affects, String cause, LocalDate received)
        implements ManyStep {}
