package io.leasehold.ports.contract;

import io.leasehold.domain.clause.Refusal;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What was decided and is not stored yet.
 *
 * @param answer what came of the command
 * @param version the version of the contract it was decided on
 * @param commit what is to be stored; none if it was refused or changes nothing
 */
public record Prepared(Either<Refusal, Decided> answer, long version, Option<Commit> commit) {}
