package io.leasehold.ports.invoice;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.invoice.Recipient;

/**
 * An invoice with its number. It never changes any more.
 *
 * @param number of its series, without gaps, for example {@code 2026-000001}
 * @param contract whose it is
 * @param recipient to whom it is made out, as of the moment it got its number
 * @param content what it says
 */
public record Invoice(String number, ContractId contract, Recipient recipient, InvoiceDrawn content) {}
