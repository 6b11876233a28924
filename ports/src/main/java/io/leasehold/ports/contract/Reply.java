package io.leasehold.ports.contract;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.ContractId;
import io.vavr.control.Either;

/** What one of many contracts said to something that was asked of all of them. */
public record Reply(ContractId contract, Either<Refusal, Decided> outcome) {}
