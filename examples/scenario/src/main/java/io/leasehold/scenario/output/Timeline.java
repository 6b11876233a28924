package io.leasehold.scenario.output;

import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.ports.backup.BackupListener;
import io.leasehold.ports.backup.CopyNews;
import io.leasehold.ports.contract.ContractListener;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.invoice.InvoiceListener;
import io.leasehold.ports.message.RefusalText;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What happened, line by line, in the order in which it did. */
public final class Timeline implements ContractListener, InvoiceListener, BackupListener {

    private final List<Line> lines = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();
    private final Map<String, Paid> paid = new LinkedHashMap<>();

    @Override
    public void happened(Contract after, io.vavr.collection.List<Recorded> events) {
        String contract = after.id().value();
        for (Recorded recorded : events) {
            lines.addAll(
                    EventLines.of(contract, recorded.on(), recorded.event()).toJavaList());
            paid.computeIfAbsent(contract, none -> new Paid(after.terms().currency()))
                    .count(recorded.event());
        }
    }

    @Override
    public void numbered(Invoice invoice) {
        invoices.add(invoice);
        lines.add(EventLines.invoiced(invoice));
    }

    @Override
    public void happened(CopyNews news) {
        lines.add(EventLines.copied(news));
    }

    /** The personal data of a customer are erased; their id is not personal. */
    public void erased(LocalDate on, CustomerId customer) {
        lines.add(new Line(
                on,
                Option.none(),
                "personal-data-erased",
                Fields.with("customer", customer).map(),
                List.of()));
    }

    /** A command about a contract was refused. */
    public void refused(LocalDate on, String contract, String command, Refusal refusal) {
        refused(on, Option.of(contract), command, refusal);
    }

    /** A command about a customer was refused, perhaps because of a contract of theirs that the refusal names. */
    public void refused(LocalDate on, CustomerId customer, String command, Refusal refusal) {
        Option<String> contract =
                Option.of(RefusalText.figures(refusal).get("contract")).map(Object::toString);
        Fields fields = refusal(command, refusal).and("customer", customer);
        lines.add(new Line(on, contract, "refused", fields.map(), List.of()));
    }

    /** A command was refused that concerns no contract. */
    public void refused(LocalDate on, String command, Refusal refusal) {
        refused(on, Option.none(), command, refusal);
    }

    /** A tariff was announced. */
    public void announced(Tariff tariff, LocalDate on) {
        Fields fields = Fields.with("effective", tariff.effective());
        lines.add(new Line(on, Option.none(), "tariff-announced", fields.map(), List.of()));
    }

    private void refused(LocalDate on, Option<String> contract, String command, Refusal refusal) {
        lines.add(new Line(on, contract, "refused", refusal(command, refusal).map(), List.of()));
    }

    private static Fields refusal(String command, Refusal refusal) {
        Fields fields = Fields.with("command", command)
                .and("clause", refusal.clause().id())
                .and("code", refusal.code())
                .and("message", RefusalText.of(refusal, Locale.ENGLISH));
        RefusalText.figures(refusal).forEach((name, figure) -> {
            if (!name.equals("contract") && !name.equals("on")) {
                fields.and(name, Figures.plain(figure));
            }
        });
        return fields;
    }

    /** A command came while nothing ran; no clause refuses it, it just finds nobody. */
    public void unreachable(LocalDate on, String contract, String command) {
        lines.add(new Line(on, Option.of(contract), "refused", unreachable(command), List.of()));
    }

    /** As {@link #unreachable(LocalDate, String, String)}, of a command about a customer. */
    public void unreachable(LocalDate on, CustomerId customer, String command) {
        Map<String, Object> fields = unreachable(command);
        fields.put("customer", customer.value());
        lines.add(new Line(on, Option.none(), "refused", fields, List.of()));
    }

    /** The same for a command that concerns no contract. */
    public void unreachable(LocalDate on, String command) {
        lines.add(new Line(on, Option.none(), "refused", unreachable(command), List.of()));
    }

    private static Map<String, Object> unreachable(String command) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("command", command);
        fields.put("clause", "");
        fields.put("code", "unreachable");
        fields.put("message", "Nothing runs: the service is unreachable.");
        return fields;
    }

    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    public List<Invoice> invoices() {
        return Collections.unmodifiableList(invoices);
    }

    /** What was paid on a contract. */
    public Option<Paid> paid(String contract) {
        return Option.of(paid.get(contract));
    }
}
