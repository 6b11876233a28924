package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Contract;
import io.leasehold.scenario.report.ReportData.Customer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** One contract: what it is, its drawn timeline, its story. */
final class ContractSection {

    private final ReportData data;
    private final Surroundings around;
    private final Story story;

    ContractSection(ReportData data, Surroundings around, Story story) {
        this.data = data;
        this.around = around;
        this.story = story;
    }

    /** Folded away behind its heading when there are many. */
    Markup section(Contract contract, Chart chart, boolean folded) {
        String anchor = Anchors.contract(data, contract);
        Markup out = new Markup();
        out.open("section", "class", folded ? "contract folded" : "contract", "aria-labelledby", anchor);
        if (folded) {
            out.open("details").open("summary");
        }
        out.open("h3", "id", anchor).text(contract.id());
        out.element("span", contract.solution(), "class", "solution").close("h3");
        if (folded) {
            out.element("span", Words.sentence(contract.state()), "class", "state")
                    .close("summary");
        }
        facts(out, contract);
        timeline(out, anchor, contract, chart);
        if (contract.timeline().isEmpty()) {
            out.element("p", "Nothing happened.", "class", "empty");
        } else {
            String total = Words.money(contract.paidGross());
            out.add(story.table("What happened to contract " + contract.id(), contract.timeline(), Optional.of(total)));
        }
        return out.raw(folded ? "</details>" : "").close("section").line();
    }

    private void facts(Markup out, Contract contract) {
        String type = data.customers().stream()
                .filter(customer -> customer.id().equals(contract.customer()))
                .map(Customer::type)
                .findFirst()
                .map(known -> ", " + Words.plain(known))
                .orElse("");
        out.open("dl", "class", "facts");
        fact(out, "Customer", new Markup().text(contract.customer() + type));
        fact(out, "State", new Markup().text(Words.sentence(contract.state())));
        contract.start().ifPresent(start -> fact(out, "Current period", period(start, contract.renewal())));
        String money = Words.money(contract.paidNet()) + " net, " + Words.money(contract.paidGross()) + " gross";
        fact(out, "Paid", new Markup().element("span", money + " " + data.currency(), "class", "num"));
        if (!contract.mails().isEmpty()) {
            String mails = contract.mails().entrySet().stream()
                    .map(mail -> mail.getValue() + "\u00A0" + Words.plain(mail.getKey()))
                    .collect(Collectors.joining(", "));
            fact(out, "Mails", new Markup().text(mails));
        }
        out.close("dl").line();
    }

    private static Markup period(LocalDate start, Optional<LocalDate> renewal) {
        Markup period = new Markup().add(Dates.time(start));
        renewal.ifPresent(date -> period.text(" – ").add(Dates.time(date)));
        return period;
    }

    private static void fact(Markup out, String name, Markup value) {
        out.open("div").element("dt", name).open("dd").add(value).close("dd").close("div");
    }

    private void timeline(Markup out, String anchor, Contract contract, Chart chart) {
        if (chart.isEmpty()) {
            return;
        }
        TimeScale scale = scale(chart);
        String label = "Timeline of contract " + contract.id();
        out.open("figure");
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        out.add(Drawing.svg(anchor + "-drawing", contract.id(), chart, around, scale))
                .close("div");
        out.open("figcaption")
                .add(Legend.of(chart, around, scale))
                .close("figcaption")
                .close("figure")
                .line();
    }

    /** The contract's own days, with a little air after its end. */
    private TimeScale scale(Chart chart) {
        LocalDate horizon = data.until().plusDays(1);
        LocalDate first = chart.beginnings().min(LocalDate::compareTo).orElse(data.start());
        LocalDate from = first.isBefore(data.start()) || !first.isBefore(horizon) ? data.start() : first;
        LocalDate last = chart.ends().max(LocalDate::compareTo).orElse(horizon);
        LocalDate end = last.isAfter(horizon) || !last.isAfter(from) ? horizon : last;
        TimeScale tight = new TimeScale(from, end);
        LocalDate airy = end.plusDays(Math.max(1, tight.days() / 25));
        return airy.isAfter(horizon) ? tight : new TimeScale(from, airy);
    }
}
