package io.leasehold.ports.invoice;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.invoice.InvoiceDrawn;

/**
 * An invoice with its number.
 *
 * @param number of its series, without gaps, for example {@code 2026-000001}
 * @param contract whose it is
 * @param content what it says
 */
public record Invoice(String number, ContractId contract, InvoiceDrawn content) {}
