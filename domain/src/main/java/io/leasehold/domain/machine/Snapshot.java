package io.leasehold.domain.machine;

import java.time.LocalDate;

/**
 * A snapshot of a server. Nothing is stated about the consistency of what it holds (BAK-3).
 *
 * @param name what the customer called it
 * @param takenOn the day it was taken
 */
public record Snapshot(String name, LocalDate takenOn) {}
