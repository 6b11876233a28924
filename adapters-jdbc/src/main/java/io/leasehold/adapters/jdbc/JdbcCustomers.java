package io.leasehold.adapters.jdbc;

import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.ports.account.Account;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** Accounts, one row each; of an erased one the id stays, with nothing beside it. */
final class JdbcCustomers implements CustomerStore {

    private final Transactions transactions;
    private final Dialect dialect;
    private final Wire wire;

    JdbcCustomers(Transactions transactions, Dialect dialect, Wire wire) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.wire = wire;
    }

    @Override
    public boolean add(Customer customer, Acceptance acceptance) {
        Account opened = Account.opened(customer, acceptance);
        return transactions.statement(
                "add a customer",
                session -> dialect.insertNew(
                        session,
                        dialect.addCustomer(),
                        customer.id().value(),
                        opened.version(),
                        wire.write(opened),
                        customer.marketing()));
    }

    @Override
    public Option<Account> account(CustomerId id) {
        return transactions.statement(
                "read an account",
                session -> session.first(
                        "select account from @customer where id = ? and account is not null",
                        row -> wire.account(row.text(1)),
                        id.value()));
    }

    @Override
    public boolean replace(Account changed) {
        Account stored = changed.stored();
        return transactions.statement(
                "change an account",
                session -> session.update(
                                """
                                update @customer set version = ?, account = ?, commercial_mail = ?
                                where id = ? and version = ? and account is not null""",
                                stored.version(),
                                wire.write(stored),
                                stored.customer().marketing(),
                                stored.customer().id().value(),
                                changed.version())
                        == 1);
    }

    @Override
    public <T> Option<T> holding(CustomerId id, Supplier<T> work) {
        return transactions.transaction(
                "hold an account",
                session -> Option.when(
                        session.first(dialect.holdCustomer(), row -> true, id.value())
                                .isDefined(),
                        work));
    }

    @Override
    public <T> Option<T> erase(CustomerId id, Supplier<Option<T>> inTheWay) {
        return transactions.transaction("erase an account", session -> {
            session.first("select 1 from @customer where id = ? for update", row -> true, id.value());
            Option<T> found = inTheWay.get();
            if (found.isEmpty()) {
                session.update("update @customer set account = null, commercial_mail = false where id = ?", id.value());
            }
            return found;
        });
    }

    @Override
    public List<Customer> optedIn(Option<CustomerId> after, int limit) {
        return transactions.statement(
                "list accounts",
                session -> session.list(
                        "select account from @customer where commercial_mail and id > ? order by id limit ?",
                        row -> wire.account(row.text(1)).customer(),
                        after.map(CustomerId::value).getOrElse(""),
                        limit));
    }
}
