package io.leasehold.scenario.output;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.domain.period.PaidPeriod;
import io.leasehold.domain.period.Term;
import io.leasehold.ports.invoice.Invoice;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * All that came of a scenario.
 *
 * @param name what the scenario is called
 * @param until the last day lived through
 * @param contracts as they stand at the end, in the order in which they were ordered
 * @param timeline what happened
 * @param mails what was mailed, in order
 */
public record Outcome(String name, LocalDate until, List<Contract> contracts, Timeline timeline, List<MailFile> mails) {

    /** The document {@code summary.json}: per contract its state, period, what was paid, and mails by kind. */
    Map<String, Object> summary() {
        Map<String, Object> byId = new LinkedHashMap<>();
        contracts.forEach(contract -> byId.put(contract.id().value(), summary(contract)));
        return Fields.with("name", name)
                .and("until", until)
                .and("contracts", byId)
                .map();
    }

    private Map<String, Object> summary(Contract contract) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("state", State.of(contract));
        summary.put("start", start(contract).map(LocalDate::toString).getOrNull());
        summary.put(
                "renewal",
                contract.term().map(Term::renewal).map(LocalDate::toString).getOrNull());
        summary.put(
                "paid",
                Fields.with("net", paidNet(contract))
                        .and("gross", paidGross(contract))
                        .map());
        summary.put("mails", mailsByKind(contract.id().value()));
        return summary;
    }

    Option<LocalDate> start(Contract contract) {
        return contract.term().map(term -> term.on(until).current()).map(PaidPeriod::start);
    }

    Money paidNet(Contract contract) {
        return paid(contract).map(Paid::net).getOrElse(() -> Money.zero(currency(contract)));
    }

    Money paidGross(Contract contract) {
        return paid(contract).map(Paid::gross).getOrElse(() -> Money.zero(currency(contract)));
    }

    private Option<Paid> paid(Contract contract) {
        return timeline.paid(contract.id().value());
    }

    private static CurrencyUnit currency(Contract contract) {
        return contract.terms().currency();
    }

    Map<String, Integer> mailsByKind(String contract) {
        Map<String, Integer> counts = new TreeMap<>();
        mails.stream()
                .filter(mail -> mail.contract().equals(contract))
                .forEach(mail ->
                        counts.merge(mail.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), 1, Integer::sum));
        return counts;
    }

    static Map<String, Object> line(Line line) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("on", line.on().toString());
        line.contract().forEach(contract -> object.put("contract", contract));
        object.put("event", line.event());
        object.putAll(line.fields());
        return object;
    }

    static Map<String, Object> invoice(Invoice invoice) {
        return Fields.with("number", invoice.number())
                .and("contract", invoice.contract())
                .and("date", invoice.content().on())
                .and("start", invoice.content().start())
                .and("renewal", invoice.content().renewal())
                .and("recipient", recipient(invoice.recipient()))
                .and("quote", Fields.quote(invoice.content().quote()))
                .map();
    }

    private static Map<String, Object> recipient(Recipient recipient) {
        Fields fields = Fields.with("customer", recipient.customer());
        recipient.name().forEach(name -> fields.and("name", name));
        recipient.company().forEach(company -> fields.and("company", company));
        recipient.address().forEach(address -> fields.and("address", address));
        fields.and("country", recipient.country());
        recipient.siren().forEach(siren -> fields.and("siren", siren));
        recipient.vatNumber().forEach(number -> fields.and("vatNumber", number));
        return fields.map();
    }
}
