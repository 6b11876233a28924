package io.leasehold.ports.contract;

import io.leasehold.domain.contract.ContractId;
import java.time.LocalDate;

/**
 * A contract that needs a look.
 *
 * @param on its attention date
 * @param contract which
 */
public record Due(LocalDate on, ContractId contract) {}
