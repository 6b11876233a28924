package io.leasehold.scenario.file;

import io.leasehold.domain.maintenance.Window;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Maintenance is planned (AVL-1).
 *
 * @param line where the step is written
 * @param on the day on which it is announced
 * @param affects the contracts, at least one
 * @param window when
 * @param nature what is done; may be blank, which a clause refuses
 */
public record MaintenanceStep(int line, LocalDate on, List<String> affects, Window window, String nature)
        implements ManyStep {}
