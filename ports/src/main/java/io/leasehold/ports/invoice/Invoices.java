package io.leasehold.ports.invoice;

import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;

/** A customer, or an operator, reads invoices; those of a customer who is erased can still be read by an operator. */
public final class Invoices {

    /** Also what a customer hears of somebody else's invoice, so that numbers tell nothing. */
    public record NoSuchInvoice(String number) implements Refusal {
        @Override
        public ClauseId clause() {
            return SEC_3;
        }
    }

    private final InvoiceBook book;
    private final Decisions decisions;

    public Invoices(InvoiceBook book, Decisions decisions) {
        this.book = book;
        this.decisions = decisions;
    }

    /** The invoices of a contract, in the order in which they were numbered. */
    @Clause(SEC_3)
    public Either<Refusal, List<Invoice>> ofContract(ContractId contract, Actor by, Moment now) {
        return decisions.look(contract, by, now).map(theirs -> book.ofContract(theirs.id()));
    }

    @Clause(SEC_3)
    public Either<Refusal, Invoice> find(String number, Actor by, Moment now) {
        return book.find(number)
                .filter(invoice -> decisions.look(invoice.contract(), by, now).isRight())
                .toEither(() -> new NoSuchInvoice(number));
    }
}
