package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells an event in plain words.
 *
 * <p>A sentence is a template: {@code {field}} stands for the field's value, {@code {field:type}} for one that must be
 * of that type, {@code {$}} for the currency, and a part in square brackets is left out when one of its fields is
 * missing. An event that is told differently by its {@code because} or {@code kind} has a template for each. If a field outside brackets is missing, or the event is unknown, the event is told by its name, and all its
 * fields are shown as they are.
 */
final class Sentences {

    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]|([^\\[]+)");
    private static final Pattern SLOT = Pattern.compile("\\{([^}:]+)(?::([a-z]+))?\\}");
    private static final Map<String, String> TEMPLATES = templates();

    private final Values values;
    private final String currency;

    Sentences(Values values, String currency) {
        this.values = values;
        this.currency = currency;
    }

    /** A sentence, and the fields it already told. */
    record Told(Markup sentence, Set<String> fields) {}

    Told tell(Entry entry) {
        return variant(entry, "because")
                .or(() -> variant(entry, "kind"))
                .or(() ->
                        Optional.ofNullable(TEMPLATES.get(entry.event())).flatMap(known -> fill(known, entry.fields())))
                .orElseGet(() -> new Told(new Markup().text(Words.sentence(entry.event())), Set.of()));
    }

    private Optional<Told> variant(Entry entry, String by) {
        return Optional.ofNullable(
                        TEMPLATES.get(entry.event() + ":" + entry.fields().get(by)))
                .flatMap(known -> fill(known, entry.fields()))
                .map(told -> {
                    Set<String> fields = new HashSet<>(told.fields());
                    fields.add(by);
                    return new Told(told.sentence(), fields);
                });
    }

    private Optional<Told> fill(String template, Map<String, Object> fields) {
        Markup out = new Markup();
        Set<String> told = new HashSet<>();
        Matcher parts = PART.matcher(template);
        while (parts.find()) {
            boolean optional = parts.group(1) != null;
            Optional<Told> part = part(optional ? parts.group(1) : parts.group(2), fields);
            if (part.isPresent()) {
                out.add(part.get().sentence());
                told.addAll(part.get().fields());
            } else if (!optional) {
                return Optional.empty();
            }
        }
        return Optional.of(new Told(out, told));
    }

    private Optional<Told> part(String part, Map<String, Object> fields) {
        Markup out = new Markup();
        Set<String> told = new HashSet<>();
        Matcher slots = SLOT.matcher(part);
        int done = 0;
        while (slots.find()) {
            out.text(part.substring(done, slots.start()));
            done = slots.end();
            String path = slots.group(1);
            Optional<Markup> value = path.equals("$")
                    ? Optional.of(new Markup().text(currency))
                    : lookUp(fields, path).flatMap(found -> show(found, Optional.ofNullable(slots.group(2))));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            out.add(value.get());
            told.add(path);
        }
        return Optional.of(new Told(out.text(part.substring(done)), told));
    }

    private Optional<Markup> show(Object value, Optional<String> type) {
        return switch (type.orElse("scalar")) {
            case "date" -> Dates.parse(value).map(Dates::time);
            case "money" -> Words.isMoney(value) ? Optional.of(values.scalar(value)) : Optional.empty();
            case "fraction" -> Words.fraction(value).map(exact -> new Markup().text(exact));
            case "lead" -> Dates.lead(value).map(lead -> new Markup().text(lead));
            case "days" ->
                value instanceof Number days
                        ? Optional.of(new Markup().text(Words.count(days.longValue(), "day")))
                        : Optional.empty();
            case "window" -> Dates.window(value).map(window -> new Markup().text(window));
            case "rules" -> Words.rules(value).map(rules -> new Markup().text(rules));
            case "list" -> value instanceof List<?> list ? Optional.of(values.list(list)) : Optional.empty();
            case "words" ->
                value instanceof String code ? Optional.of(new Markup().text(Words.plain(code))) : Optional.empty();
            case "name" ->
                value instanceof String name ? Optional.of(new Markup().text(Words.sentence(name))) : Optional.empty();
            default -> Values.isScalar(value) ? Optional.of(values.scalar(value)) : Optional.empty();
        };
    }

    private static Optional<Object> lookUp(Map<String, Object> fields, String path) {
        List<String> keys = new ArrayList<>(List.of(path.split("\\.")));
        Object found = fields;
        for (String key : keys) {
            if (!(found instanceof Map<?, ?> map) || !map.containsKey(key)) {
                return Optional.empty();
            }
            found = map.get(key);
        }
        return Optional.of(found);
    }

    private static Map<String, String> templates() {
        Map<String, String> known = new LinkedHashMap<>();
        contract(known);
        postponed(known);
        sessions(known);
        operations(known);
        around(known);
        // An amount never parts from its currency at the end of a line.
        known.replaceAll((event, template) -> template.replace(" {$}", "\u00A0{$}"));
        return known;
    }

    private static void contract(Map<String, String> known) {
        known.put("ordered", "Ordered[ for {quote.net:money} {$} net][ ({quote.gross:money} gross)]");
        known.put("payment-accepted", "Payment of {amount:money} {$} accepted[ ({for})]");
        known.put("payment-declined", "Payment declined[: {reason:words}][, {given-back:money} {$} given back]");
        known.put("activated", "Activated[ from {start:date}][, paid through {renewal:date}]");
        known.put(
                "invoiced",
                "Invoice[ {number}][ for {start:date} to {renewal:date}][: {net:money} {$} net][ + {vat:money} VAT]"
                        + "[ = {gross:money} {$}]");
        known.put("reminder-sent", "Reminder sent {offset:lead} the renewal date[, {renewal:date}]");
        known.put("reminder-superseded", "Reminder {offset:lead} the renewal date[, {renewal:date}], superseded");
        known.put(
                "renewed",
                "Renewed to {renewal:date}[ for {net:money} {$} net][ ({gross:money} gross)][, starting {start:date}]");
        known.put(
                "upgraded",
                "Upgraded[: {unusedDays} unused days worth {unusedValue:fraction} {$}][ become {newDays} new days]"
                        + "[; {charge:money} {$} charged][; renewal now {renewal:date}]");
        known.put("expired", "Expired[; the renewal date was {renewal:date}]");
        known.put("shut-down", "Server shut down");
        known.put("restarted", "Server restarted");
        known.put("deletion-postponed", "Deletion postponed[ because {because}][, not before {earliest:date}]");
        known.put("deleted", "Server and all its data deleted for good[; certificate {certificate}]");
        known.put("refused", "{command:name} refused[ under {clause}][: {message}]");
        known.put("terminated", "Contract ended[: {because:words}][, by the {by}]");
        known.put("terminated:breach", "Contract ended: a breach by the {by} was not remedied in time");
        known.put("terminated:force-majeure", "Contract ended for force majeure, asked for by the {by}");
    }

    private static void postponed(Map<String, String> known) {
        Map.of(
                        "shutdown-late", "the server was shut down late",
                        "retrieval-late", "the retrieval session was opened late",
                        "not-shut-down", "the server is not shut down yet",
                        "retrieval-not-open", "the retrieval session is not open yet",
                        "retrieval-interrupted", "the retrieval session could not be reached for some days",
                        "open-payment", "a payment is open")
                .forEach((because, words) -> known.put(
                        "deletion-postponed:" + because,
                        "Deletion postponed: " + words + "[; not before {earliest:date}]"));
    }

    private static void sessions(Map<String, String> known) {
        known.put("retrieval-opened", "Retrieval session opened[, usable through {through:date}]");
        known.put("retrieval-closed", "Retrieval session closed");
        known.put("export-opened", "Export session opened[, usable through {through:date}]");
        known.put("export-closed", "Export session closed");
        known.put("export-replaced", "Export session replaced by a new one");
        known.put("export-given-up", "Export never handed over[; {given-back:money} {$} given back]");
        known.put("suspended", "Server suspended[ by order of the {by}][, reference {reference}][: {grounds}]");
        known.put("resumed", "Suspension lifted; the server runs again");
        known.put(
                "breach-noted",
                "Breach[ by the {by}] noted[: {grounds}][, letter received {received:date}][, to be remedied by {deadline:date}]");
        known.put("breach-remedied", "Breach remedied in time[ by the {by}]");
        known.put(
                "force-majeure-began",
                "Force majeure began[: {cause}][: {because}][, notice received {received:date}]");
        known.put(
                "force-majeure-ended", "Force majeure ended[: {because:words}][; deadlines rested {restedDays:days}]");
        known.put(
                "force-majeure-ended:over",
                "Force majeure over[; deadlines that were running moved by {restedDays:days}]");
        known.put(
                "force-majeure-ended:contract-ends",
                "Force majeure ends with the contract[; deadlines had rested for {restedDays:days}]");
    }

    private static void operations(Map<String, String> known) {
        known.put("snapshot-taken", "Snapshot[ “{name}”] taken; nothing is stated about its consistency");
        known.put("snapshot-restored", "Snapshot[ “{name}”] restored");
        known.put("snapshot-deleted", "Snapshot[ “{name}”] deleted");
        known.put("backup-taken", "Daily copy taken[, level {level}][, of {day:date}]");
        known.put("backup-failed", "Daily copy failed[, level {level}][, of {day:date}]");
        known.put("backup-expired", "Daily copy dropped at the end of its time[, level {level}][, of {day:date}]");
        known.put("backup-restored", "Server put back to a daily copy[, level {level}][, of {day:date}]");
        known.put("application-installed", "Application[ {application}] installed");
        known.put("application-ended", "Application[ {application}] ended[: {because:words}]");
        known.put("reset", "Everything removed and the system installed anew, as ordered");
        known.put("rebooted", "Server restarted on request");
        known.put("firewall-set", "Firewall rules replaced[: {rules:rules}]");
        known.put("allow-list-set", "Allow-list of the administration replaced[: {networks:list}]");
    }

    private static void around(Map<String, String> known) {
        known.put("outage", "Outage: nothing ran[ for {days:days}]");
        known.put("fault", "Fault outside: {part}[, for {days:days}]");
        known.put("tariff-announced", "New tariff announced[, effective {effective:date}]");
        known.put("maintenance-announced", "Maintenance announced[: {nature}][, {window:window}]");
        known.put("maintenance", "Maintenance[: {nature}][, {window:window}]");
        known.put("notice-sent", "Notice sent[: {kind:words}]");
        known.put("notice-sent:price-change", "Notice of the new prices sent");
        known.put("notice-sent:maintenance", "Notice of the maintenance sent");
        known.put("notice-sent:force-majeure", "Notice of the force majeure sent");
        known.put("notice-sent:force-majeure-update", "Notice sent of how the force majeure goes on");
        known.put("notice-sent:force-majeure-ended", "Notice of the end of the force majeure sent");
        known.put("personal-data-erased", "Personal data[ of {customer}] erased");
    }
}
