package io.leasehold.ports.mail;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.quote.Quote;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.transfer.Credentials;
import io.vavr.control.Option;

/**
 * A mail to be written and sent.
 *
 * @param id the same for the same mail
 * @param kind which mail
 * @param to who gets it
 * @param contract the contract it is about, as it stands now
 * @param about what happened
 * @param credentials how to get into a transfer session, where the mail is about one
 * @param invoice with its number, where the mail is about one
 * @param renewal what renewing for the same length costs today, where the mail asks for that and it can be priced
 * @param prices what the contract costs before and after, where the mail is about new prices and it can be priced
 */
public record Notice(
        EffectId id,
        NoticeKind kind,
        Customer to,
        Contract contract,
        Event about,
        Option<Credentials> credentials,
        Option<Invoice> invoice,
        Option<Quote> renewal,
        Option<NewPrices> prices) {

    /** A mail about no invoice that says no price. */
    public Notice(
            EffectId id,
            NoticeKind kind,
            Customer to,
            Contract contract,
            Event about,
            Option<Credentials> credentials) {
        this(id, kind, to, contract, about, credentials, Option.none(), Option.none(), Option.none());
    }

    /** A mail about an invoice. */
    public static Notice of(EffectId id, Customer to, Contract contract, Invoice invoice) {
        return new Notice(
                id,
                NoticeKind.INVOICE,
                to,
                contract,
                invoice.content(),
                Option.none(),
                Option.of(invoice),
                Option.none(),
                Option.none());
    }

    /** The same mail with other credentials. */
    public Notice tellingOf(Credentials others) {
        return new Notice(id, kind, to, contract, about, Option.of(others), invoice, renewal, prices);
    }

    /** The same mail, saying what renewing costs, if that is known. */
    public Notice renewingFor(Option<Quote> quote) {
        return new Notice(id, kind, to, contract, about, credentials, invoice, quote, prices);
    }

    /** The same mail, saying what the contract costs before and after, if that is known. */
    public Notice comparing(Option<NewPrices> compared) {
        return new Notice(id, kind, to, contract, about, credentials, invoice, renewal, compared);
    }

    /** The same mail to somebody else. */
    public Notice addressedTo(Customer other) {
        return new Notice(id, kind, other, contract, about, credentials, invoice, renewal, prices);
    }
}
