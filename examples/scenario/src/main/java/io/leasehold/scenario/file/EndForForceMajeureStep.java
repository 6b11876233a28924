package io.leasehold.scenario.file;

import io.leasehold.domain.hold.Party;
import java.time.LocalDate;

/**
 * A party asks for the end of the contract, since force majeure lasts (AVL-3).
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param by the party that asks
 */
public record EndForForceMajeureStep(int line, LocalDate on, String contract, Party by) implements HoldStep {}
