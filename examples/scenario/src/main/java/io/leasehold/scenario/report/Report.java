package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Contract;
import io.leasehold.scenario.report.ReportData.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page a scenario leaves behind: an overview, and for each contract a drawn timeline and its story, every amount
 * with its derivation and every refusal with its clause.
 *
 * <p>The page needs nothing but itself: no network, no fonts, and no script to be read. The same data give the same
 * bytes. It is well-formed XML as well as HTML.
 */
public final class Report {

    static final String SVG = "http://www.w3.org/2000/svg";

    /** Up to so many contracts are shown in full; more are folded away behind their headings. */
    private static final int UNFOLDED = 10;

    private final ReportData data;
    private final Surroundings around;
    private final Clauses clauses;
    private final Story story;
    private final Map<String, Chart> charts = new LinkedHashMap<>();
    private final Markup out = new Markup();

    private Report(ReportData data) {
        this.data = data;
        this.around = Surroundings.read(data.general());
        this.clauses = new Clauses(data.clauses());
        this.story = new Story(clauses, data.currency());
        data.contracts()
                .forEach(contract -> charts.put(
                        contract.id(),
                        ChartReader.read(contract.timeline(), data.until().plusDays(1))));
    }

    /** The whole page. */
    public static String html(ReportData data) {
        return new Report(data).page();
    }

    private String page() {
        Overview overview = new Overview(data, charts, around);
        out.raw("<!DOCTYPE html>\n")
                .open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml")
                .line();
        head();
        out.open("body").line();
        out.open("svg", "xmlns", SVG, "class", "signs", "width", "0", "height", "0", "aria-hidden", "true");
        out.open("defs")
                .raw(resource("signs.svg"))
                .add(overview.grid())
                .close("defs")
                .close("svg")
                .line();
        out.element("a", "Skip to the contracts", "class", "skip", "href", "#contracts")
                .line();
        header();
        out.open("main").line();
        out.add(overview.section());
        general();
        contracts();
        out.add(clauses.appendix());
        out.close("main").line();
        out.open("script").raw(resource("report.js")).close("script").line();
        return out.close("body").close("html").line().toString();
    }

    private void head() {
        out.open("head").line().empty("meta", "charset", "utf-8").line();
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.empty("meta", "name", "color-scheme", "content", "light dark").line();
        out.element("title", data.name() + " – scenario report").line();
        out.open("style")
                .line()
                .raw(resource("report.css"))
                .close("style")
                .line()
                .close("head")
                .line();
    }

    private void header() {
        long days = ChronoUnit.DAYS.between(data.start(), data.until()) + 1;
        out.open("header").element("p", "Scenario report", "class", "kind").element("h1", data.name());
        out.open("p", "class", "span").add(Dates.longTime(data.start())).text(" – ");
        out.add(Dates.longTime(data.until())).text(", " + Words.count(days, "day"));
        out.element("span", "Terms: " + data.terms(), "class", "terms").close("p");
        BigDecimal gross = data.contracts().stream().map(Contract::paidGross).reduce(BigDecimal.ZERO, BigDecimal::add);
        long mails = data.contracts().stream()
                .flatMap(contract -> contract.mails().values().stream())
                .mapToLong(Integer::longValue)
                .sum();
        long refusals =
                entries().filter(entry -> entry.event().equals("refused")).count();
        out.open("dl", "class", "figures");
        figure("Contracts", String.valueOf(data.contracts().size()), "");
        figure("Paid, gross", Words.money(gross), " " + data.currency());
        figure("Mails sent", String.valueOf(mails), "");
        figure("Refusals", String.valueOf(refusals), "");
        out.close("dl").close("header").line();
    }

    private void figure(String name, String value, String unit) {
        out.open("div").element("dt", name).open("dd").text(value);
        if (!unit.isEmpty()) {
            out.element("small", unit);
        }
        out.close("dd").close("div");
    }

    private Stream<Entry> entries() {
        return Stream.concat(
                data.general().stream(), data.contracts().stream().flatMap(contract -> contract.timeline().stream()));
    }

    private void general() {
        if (!data.general().isEmpty()) {
            out.open("section", "id", "around").element("h2", "Around the contracts");
            out.add(story.table("What concerned no single contract", data.general(), Optional.empty()));
            out.close("section").line();
        }
    }

    private void contracts() {
        out.open("section", "id", "contracts").element("h2", "Contracts").line();
        if (data.contracts().isEmpty()) {
            out.element("p", "There is nothing to tell.", "class", "empty");
        }
        ContractSection section = new ContractSection(data, around, story);
        boolean folded = data.contracts().size() > UNFOLDED;
        for (Contract contract : data.contracts()) {
            Chart chart = charts.getOrDefault(contract.id(), ChartReader.read(contract.timeline(), data.until()));
            out.add(section.section(contract, chart, folded));
        }
        out.close("section").line();
    }

    private static String resource(String name) {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + Report.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
