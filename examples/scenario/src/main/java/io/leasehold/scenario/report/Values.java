package io.leasehold.scenario.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a field's value, whatever its shape: nothing that an event carries is left out for want of a name. */
final class Values {

    private final Clauses clauses;

    Values(Clauses clauses) {
        this.clauses = clauses;
    }

    static boolean isScalar(Object value) {
        return !(value instanceof Map) && !(value instanceof List);
    }

    Markup scalar(Object value) {
        if (Words.isMoney(value)) {
            return new Markup().text(Words.money(String.valueOf(value)));
        }
        if (value instanceof Boolean truth) {
            return new Markup().text(truth ? "yes" : "no");
        }
        return Dates.parse(value).map(Dates::time).orElseGet(() -> clauses.text(String.valueOf(value)));
    }

    /** Names and values of a map, side by side. */
    Markup fields(Map<String, ?> fields) {
        Markup out = new Markup().open("dl", "class", "fields");
        fields.forEach((name, value) -> {
            out.open("div").element("dt", Words.plain(name)).open("dd").add(any(value));
            out.close("dd").close("div");
        });
        return out.close("dl");
    }

    private Markup any(Object value) {
        if (value instanceof Map<?, ?> map) {
            return fields(named(map));
        }
        return value instanceof List<?> list ? list(list) : scalar(value);
    }

    Markup list(List<?> list) {
        Markup out = new Markup();
        if (list.isEmpty()) {
            return out.text("none");
        }
        if (list.stream().allMatch(Values::isScalar)) {
            for (int i = 0; i < list.size(); i++) {
                out.text(i == 0 ? "" : ", ").add(scalar(list.get(i)));
            }
            return out;
        }
        out.open("ul");
        list.forEach(item -> out.open("li").add(any(item)).close("li"));
        return out.close("ul");
    }

    /** A quote as a small bill: its lines, their sum, each VAT rate with its base, and what is to be paid. */
    Markup quote(Map<?, ?> quote) {
        Map<String, Object> rest = named(quote);
        Markup out = new Markup().open("table", "class", "bill");
        out.open("thead").open("tr").element("th", "Item", "scope", "col");
        out.element("th", "Net", "scope", "col", "class", "num")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (Map<String, Object> line : maps(rest, "lines")) {
            row(out, "", taken(line, "what").orElseGet(Markup::new), line, "net");
        }
        if (rest.containsKey("net")) {
            row(out, "sum", new Markup().text("Net"), rest, "net");
        }
        for (Map<String, Object> vat : maps(rest, "vat")) {
            Markup label = new Markup().text("VAT");
            taken(vat, "rate").ifPresent(rate -> label.text(" ").add(rate).text("\u00A0%"));
            taken(vat, "base").ifPresent(base -> label.text(" of ").add(base));
            row(out, "", label, vat, "amount");
        }
        if (rest.containsKey("gross")) {
            row(out, "sum", new Markup().text("Gross"), rest, "gross");
        }
        out.close("tbody").close("table");
        return rest.isEmpty() ? out : out.add(fields(rest));
    }

    /** A row of a bill. Fields of a line that a bill has no column for follow its label. */
    private void row(Markup out, String style, Markup label, Map<String, Object> line, String amount) {
        Optional<Markup> sum = taken(line, amount);
        boolean total = !style.isEmpty();
        out.open("tr", "class", style).open("th", "scope", "row").add(label);
        if (!total && !line.isEmpty()) {
            out.add(fields(line));
        }
        out.close("th")
                .open("td", "class", "num")
                .add(sum.orElseGet(Markup::new))
                .close("td")
                .close("tr");
    }

    private Optional<Markup> taken(Map<String, Object> fields, String name) {
        return Optional.ofNullable(fields.remove(name)).map(this::any);
    }

    /** Takes out a list of maps; anything else stays among the fields. */
    private static List<Map<String, Object>> maps(Map<String, Object> fields, String name) {
        if (!(fields.get(name) instanceof List<?> items) || !items.stream().allMatch(Map.class::isInstance)) {
            return List.of();
        }
        fields.remove(name);
        List<Map<String, Object>> maps = new ArrayList<>();
        items.forEach(item -> maps.add(named((Map<?, ?>) item)));
        return maps;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
