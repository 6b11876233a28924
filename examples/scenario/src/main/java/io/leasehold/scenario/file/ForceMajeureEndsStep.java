package io.leasehold.scenario.file;

import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Force majeure is over (AVL-2).
 *
 * @param line where the step is written
 * @param on the day
 * @param affects the contracts; all for which it lasts if empty
 */
public record ForceMajeureEndsStep(int line, LocalDate on, List<String> affects) implements ManyStep {}
