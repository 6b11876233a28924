package io.leasehold.adapters.jdbc;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.AttemptId;
import io.leasehold.ports.payment.PaymentAttempts;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Instant;
import org.joda.money.Money;

/**
 * Attempts to be paid, one row each. None is ever a part of a transaction that its thread is in: what a provider was told
 * cannot be rolled back.
 */
final class JdbcAttempts implements PaymentAttempts {

    private static final String COLUMNS = """
            select contract, number, reference, amount, gateway, idempotency_key, request, begun_at, state, checkout,
                payment, next_look
            from @payment_attempt""";

    private final Transactions transactions;
    private final Dialect dialect;

    JdbcAttempts(Transactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    @Override
    public boolean begin(Attempt attempt) {
        return transactions.apart(
                "keep a payment attempt",
                session -> dialect.insertNew(
                        session,
                        dialect.addAttempt(),
                        attempt.id().contract().value(),
                        attempt.id().number(),
                        attempt.reference(),
                        attempt.reference(),
                        attempt.amount().toString(),
                        attempt.gateway(),
                        attempt.key(),
                        attempt.request(),
                        attempt.begunAt(),
                        attempt.state().name(),
                        attempt.checkout(),
                        attempt.nextLook()));
    }

    @Override
    public Option<Attempt> find(AttemptId id) {
        return list(
                        "find a payment attempt",
                        " where contract = ? and number = ?",
                        id.contract().value(),
                        id.number())
                .headOption();
    }

    @Override
    public List<Attempt> ofContract(ContractId contract) {
        return list("list payment attempts", " where contract = ? order by number", contract.value());
    }

    @Override
    public void began(AttemptId id, String checkout) {
        change(id, "checkout = coalesce(checkout, ?)", "state = 'OPEN'", checkout);
    }

    @Override
    public void lookAgain(AttemptId id, Option<Instant> at) {
        change(id, "next_look = ?", "state = 'OPEN'", at);
    }

    @Override
    public void noted(AttemptId id, String payment) {
        change(
                id,
                "state = 'NOTED', payment = ?, open_reference = null, next_look = null",
                "state in ('OPEN', 'OVER')",
                payment);
    }

    @Override
    public void over(AttemptId id) {
        change(id, "state = 'OVER', open_reference = null, next_look = null", "state = 'OPEN'");
    }

    @Override
    public List<Attempt> due(Instant now, int limit) {
        return list(
                "list due payment attempts",
                " where state = 'OPEN' and next_look <= ? order by next_look, contract, number limit ?",
                now,
                limit);
    }

    @Override
    public List<Attempt> openOrSince(Instant since, Option<AttemptId> after, int limit) {
        return list(
                "list payment attempts",
                " where (begun_at >= ? or state = 'OPEN') and (contract, number) > (?, ?)"
                        + " order by contract, number limit ?",
                since,
                after.map(it -> it.contract().value()).getOrElse(""),
                after.map(AttemptId::number).getOrElse(0),
                limit);
    }

    private List<Attempt> list(String what, String where, Object... arguments) {
        return transactions.apart(what, session -> session.list(COLUMNS + where, JdbcAttempts::attempt, arguments));
    }

    private void change(AttemptId id, String set, String provided, Object... values) {
        Object[] arguments = List.of(values)
                .append(id.contract().value())
                .append(id.number())
                .toJavaArray();
        transactions.apart(
                "change a payment attempt",
                session -> session.update(
                        "update @payment_attempt set " + set + " where contract = ? and number = ? and " + provided,
                        arguments));
    }

    private static Attempt attempt(Row row) throws SQLException {
        return new Attempt(
                new AttemptId(new ContractId(row.text(1)), row.number(2)),
                row.text(3),
                Money.parse(row.text(4)),
                row.text(5),
                row.text(6),
                row.text(7),
                row.maybeInstant(8).get(),
                Attempt.State.valueOf(row.text(9)),
                row.maybeText(10),
                row.maybeText(11),
                row.maybeInstant(12));
    }
}
