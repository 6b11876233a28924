package io.leasehold.scenario.file;

import java.time.LocalDate;

/** What a step does, before it is known where and when. */
@FunctionalInterface
interface Action {

    /** The step that does this, written on {@code line}, on the day {@code on}. */
    Step at(int line, LocalDate on);
}
