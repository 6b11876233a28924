package io.leasehold.adapters.jdbc;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.wire.Wire;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Invoices. What one says is in the event that drew it. Numbers are given afterwards, in batches, by one at a time: so
 * they have no gaps, and no commit waits for them.
 */
final class InvoiceTable {

    private static final String INVOICES = """
            select i.number, i.contract, i.recipient, e.event
            from @invoice i join @event e on e.contract = i.contract and e.sequence = i.sequence
            """;

    /** Something drawn that has no number yet. */
    private record Drawn(long order, ContractId contract, long sequence, CustomerId owner, InvoiceDrawn content) {}

    private final Wire wire;

    InvoiceTable(Wire wire) {
        this.wire = wire;
    }

    List<Invoice> number(Session session, int limit, Function<CustomerId, Option<Recipient>> recipients)
            throws SQLException {
        Numbers numbers = Numbers.lock(session);
        Map<CustomerId, Option<Recipient>> known = new HashMap<>();
        java.util.List<Invoice> numbered = new ArrayList<>();
        java.util.List<Object[]> rows = new ArrayList<>();
        List<Drawn> drawn = waiting(session, 0, limit);
        while (numbered.size() < limit && drawn.nonEmpty()) {
            for (Drawn it : drawn) {
                Option<Recipient> recipient = known.computeIfAbsent(it.owner(), recipients);
                if (recipient.isDefined() && numbered.size() < limit) {
                    String number = numbers.next(it.content().on().getYear());
                    numbered.add(new Invoice(number, it.contract(), recipient.get(), it.content()));
                    rows.add(new Object[] {
                        number,
                        numbers.count(),
                        wire.write(recipient.get()),
                        it.contract().value(),
                        it.sequence()
                    });
                }
            }
            drawn = waiting(session, drawn.last().order(), limit);
        }
        session.updateAll(
                "update @invoice set number = ?, ordinal = ?, recipient = ? where contract = ? and sequence = ?", rows);
        numbers.save();
        return List.ofAll(numbered);
    }

    private List<Drawn> waiting(Session session, long after, int limit) throws SQLException {
        return session.list(
                """
                select i.drawn, i.contract, i.sequence, i.owner, e.event
                from @invoice i join @event e on e.contract = i.contract and e.sequence = i.sequence
                where i.number is null and i.drawn > ? order by i.drawn limit ?""",
                row -> new Drawn(
                        row.count(1),
                        new ContractId(row.text(2)),
                        row.count(3),
                        new CustomerId(row.text(4)),
                        (InvoiceDrawn) wire.event(row.text(5))),
                after,
                limit);
    }

    boolean awaitsNumber(Session session, ContractId contract) throws SQLException {
        return session.exists("select 1 from @invoice where contract = ? and number is null", contract.value());
    }

    List<Invoice> unannounced(Session session, int limit) throws SQLException {
        return session.list(
                INVOICES + " where i.number is not null and not i.announced order by i.ordinal limit ?",
                this::invoice,
                limit);
    }

    int announced(Session session, String number) throws SQLException {
        return session.update("update @invoice set announced = true where number = ?", number);
    }

    Option<Invoice> find(Session session, String number) throws SQLException {
        return session.first(INVOICES + " where i.number = ?", this::invoice, number);
    }

    List<Invoice> ofContract(Session session, ContractId contract) throws SQLException {
        return session.list(
                INVOICES + " where i.contract = ? and i.number is not null order by i.ordinal",
                this::invoice,
                contract.value());
    }

    private Invoice invoice(Row row) throws SQLException {
        return new Invoice(row.text(1), new ContractId(row.text(2)), wire.recipient(row.text(3)), (InvoiceDrawn)
                wire.event(row.text(4)));
    }
}
