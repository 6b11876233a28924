package io.leasehold.ports.privacy;

import static io.leasehold.domain.clause.ClauseId.DAT_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.ports.account.Accounts;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.Outbox;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.invoice.InvoiceBook;
import io.leasehold.ports.journal.Deed;
import io.leasehold.ports.journal.Journal;
import io.leasehold.ports.journal.Journal.Entry;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Erases the personal data of a customer once all their contracts are over and settled. The id stays taken; contracts and
 * their history, which know nothing but the id, stay as they are, and so do invoices with their recipients, for as long as
 * the law wants (DAT-3). Cases at the support desk are the desk's to erase.
 */
public final class ErasePersonalData {

    private static final int PAGE = 100;

    private final Accounts accounts;
    private final CustomerStore customers;
    private final ContractStore contracts;
    private final Outbox outbox;
    private final InvoiceBook invoices;
    private final Journal journal;

    public ErasePersonalData(
            Accounts accounts,
            CustomerStore customers,
            ContractStore contracts,
            Outbox outbox,
            InvoiceBook invoices,
            Journal journal) {
        this.accounts = accounts;
        this.customers = customers;
        this.contracts = contracts;
        this.outbox = outbox;
        this.invoices = invoices;
        this.journal = journal;
    }

    /** Erases, as the customer or an operator asks; the id is what is left, and the journal says who asked. */
    @Clause(DAT_3)
    public Either<Refusal, CustomerId> handle(CustomerId id, Actor by, Moment now) {
        return accounts.look(id, by)
                .flatMap(account -> customers
                        .erase(
                                id,
                                () -> standsInTheWay(id)
                                        .onEmpty(() -> journal.note(
                                                new Entry(now.today(), by, Deed.ACCOUNT_ERASED, id.value()))))
                        .<Either<Refusal, CustomerId>>map(Either::left)
                        .getOrElse(() -> Either.right(id)));
    }

    private Option<Refusal> standsInTheWay(CustomerId owner) {
        Option<Refusal> found = Option.none();
        List<ContractId> page = contracts.ofOwner(owner, Option.none(), PAGE);
        while (page.nonEmpty() && found.isEmpty()) {
            found = page.toStream().flatMap(this::standsInTheWay).headOption();
            page = contracts.ofOwner(owner, page.lastOption(), PAGE);
        }
        return found;
    }

    private Option<Refusal> standsInTheWay(ContractId id) {
        if (!contracts.load(id).map(Stored::contract).forAll(contract -> contract.isOver())) {
            return Option.of(new ErasureRefusal.ContractNotOver(id));
        }
        return Option.when(outbox.holdsAny(id) || invoices.awaitsNumber(id), () -> new ErasureRefusal.NotSettled(id));
    }
}
