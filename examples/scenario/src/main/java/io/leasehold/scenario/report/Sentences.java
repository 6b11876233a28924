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
 * missing. If a field outside brackets is missing, or the event is unknown, the event is told by its name, and all its
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
        String template = TEMPLATES.get(entry.event());
        return Optional.ofNullable(template)
                .flatMap(known -> fill(known, entry.fields()))
                .orElseGet(() -> new Told(new Markup().text(Words.sentence(entry.event())), Set.of()));
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
        known.put("payment-declined", "Payment declined[: {reason}][, {given-back:money} {$} given back]");
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
        known.put("terminated", "Contract ended[: {because}][, by the {by}]");
    }

    private static void sessions(Map<String, String> known) {
        known.put("retrieval-opened", "Retrieval session opened[, usable through {through:date}]");
        known.put("retrieval-closed", "Retrieval session closed");
        known.put("export-opened", "Export session opened[, usable through {through:date}]");
        known.put("export-closed", "Export session closed");
        known.put("export-replaced", "Export session replaced by a new one");
        known.put("suspended", "Suspended[ by {by}][, reference {reference}][: {grounds}]");
        known.put("resumed", "Suspension lifted");
        known.put(
                "breach-noted",
                "Breach noted[ by {by}][: {grounds}][, letter received {received:date}][, to be remedied by {deadline:date}]");
        known.put("breach-remedied", "Breach remedied in time[ by {by}]");
        known.put(
                "force-majeure-began",
                "Force majeure began[: {cause}][: {because}][, notice received {received:date}]");
        known.put("force-majeure-ended", "Force majeure ended[: {because}][; deadlines rested {restedDays} days]");
    }

    private static void operations(Map<String, String> known) {
        known.put("snapshot-taken", "Snapshot[ “{name}”] taken; nothing is stated about its consistency");
        known.put("snapshot-restored", "Snapshot[ “{name}”] restored");
        known.put("snapshot-deleted", "Snapshot[ “{name}”] deleted");
        known.put("backup-taken", "Backup taken[, level {level}][, of {day:date}]");
        known.put("backup-failed", "Backup failed[, level {level}][, of {day:date}]");
        known.put("backup-expired", "Backup dropped at the end of its time[, level {level}][, of {day:date}]");
        known.put("backup-restored", "Backup restored[, level {level}][, of {day:date}]");
        known.put("application-installed", "Application[ {application}] installed");
        known.put("application-ended", "Application[ {application}] ended[: {because}]");
        known.put("reset", "Reset to the system as delivered");
        known.put("rebooted", "Server restarted on request");
        known.put("firewall-set", "Firewall rules set");
        known.put("allow-list-set", "Allow-list set");
    }

    private static void around(Map<String, String> known) {
        known.put("outage", "Outage: nothing ran[ for {days} days]");
        known.put("fault", "Fault of {part}[ for {days} days]");
        known.put("tariff-announced", "Tariff announced[, effective {effective:date}]");
        known.put("maintenance-announced", "Maintenance announced[: {nature}][, {window}]");
        known.put("maintenance", "Maintenance[: {nature}][, {window}]");
        known.put("notice-sent", "Notice sent[: {kind}]");
    }
}
