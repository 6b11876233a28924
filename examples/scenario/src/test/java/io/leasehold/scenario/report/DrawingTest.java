package io.leasehold.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leasehold.scenario.report.ReportData.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Reads the positions off the drawing of a contract. */
class DrawingTest {

    @Test
    void periods_are_drawn_where_their_days_lie() {
        Page page = Page.of(Samples.worked());
        List<Element> periods = page.drawn(0, "rect", "period");
        // 31 January to 10 March, both included, and a day of air: 40 days.
        assertThat(periods).hasSize(2);
        assertBar(periods.get(0), 0, 10, 40);
        assertBar(periods.get(1), 10, 23, 40);
        assertBar(page.drawn(0, "rect", "grace").get(0), 23, 38, 40);
        assertBar(page.drawn(0, "rect", "retrieval").get(0), 23, 38, 40);
        assertThat(Page.percent(page.drawn(0, "use", "deletion").get(0), "x"))
                .isCloseTo(100.0 * 38 / 40, within(0.001));
        assertThat(Page.percent(page.drawn(0, "use", "upgrade").get(0), "x")).isCloseTo(100.0 * 10 / 40, within(0.001));
        assertThat(page.drawn(0, "line", "sent")).hasSize(2);
    }

    @Test
    void an_upgrade_takes_the_place_of_a_period_paid_ahead() {
        Told told = new Told().order("2026-02-01", "2026-03-01", "vps-s", "10.00", "2.00", "12.00");
        told.renew("2026-02-05", "2026-03-01", "2026-04-01", "10.00", "2.00", "12.00");
        told.on("2026-02-11", "upgraded", "unusedValue", "100/1", "charge", "0.00", "renewal", "2026-03-20");
        Page page = Page.of(Samples.withTimeline(told.entries().toArray(Entry[]::new)));
        List<Element> periods = page.drawn(0, "rect", "period");
        assertThat(periods).hasSize(2);
        // 1 February to 20 March, both included, and a day of air: 49 days.
        assertBar(periods.get(0), 0, 10, 49);
        assertBar(periods.get(1), 10, 48, 49);
    }

    @Test
    void snapshots_lie_beside_each_other_until_they_are_deleted() {
        Told told = new Told().order("2026-02-01", "2026-03-01", "vps-s", "10.00", "2.00", "12.00");
        told.on("2026-02-03", "snapshot-taken", "name", "a").on("2026-02-05", "snapshot-taken", "name", "b");
        told.on("2026-02-11", "snapshot-deleted", "name", "a").on("2026-03-02", "deleted");
        List<Element> snapshots = page(told).drawn(0, "rect", "snapshot");
        // 1 February to 2 March, both included, and a day of air: 31 days.
        assertThat(snapshots).hasSize(2);
        assertThat(snapshots).anySatisfy(bar -> assertBar(bar, 2, 10, 31));
        assertThat(snapshots).anySatisfy(bar -> assertBar(bar, 4, 29, 31));
        assertThat(snapshots.get(0).getAttribute("y"))
                .isNotEqualTo(snapshots.get(1).getAttribute("y"));
    }

    @Test
    void daily_copies_are_one_quiet_lane_that_marks_the_days_that_failed() {
        Told told = new Told().order("2026-02-01", "2026-03-01", "vps-s", "10.00", "2.00", "12.00");
        for (int day = 1; day <= 9; day++) {
            String event = day == 4 ? "backup-failed" : "backup-taken";
            told.on("2026-02-0" + day, event, "day", "2026-02-0" + day, "level", 1);
            told.on("2026-02-0" + day, event, "day", "2026-02-0" + day, "level", 2);
        }
        Page page = page(told);
        List<Element> copies = page.drawn(0, "rect", "copies");
        assertThat(copies).hasSize(2);
        assertBar(copies.get(0), 0, 3, 30);
        assertBar(copies.get(1), 4, 9, 30);
        assertThat(page.drawn(0, "line", "failed")).hasSize(1);
        assertThat(page.text()).contains("Daily copies", "Daily copy failed");
    }

    @Test
    void a_breach_is_drawn_until_it_is_remedied_or_ends_the_contract() {
        Told told = new Told().order("2026-02-01", "2026-03-01", "vps-s", "10.00", "2.00", "12.00");
        told.on("2026-02-03", "breach-noted").on("2026-02-05", "breach-remedied");
        told.on("2026-02-11", "breach-noted").on("2026-02-19", "terminated", "because", "breach", "by", "customer");
        List<Element> breaches = page(told).drawn(0, "rect", "breach");
        assertThat(breaches).hasSize(2);
        // 1 to 19 February, both included, and a day of air: 20 days.
        assertBar(breaches.get(0), 2, 5, 20);
        assertBar(breaches.get(1), 10, 18, 20);
    }

    private static Page page(Told told) {
        return Page.of(Samples.withTimeline(told.entries().toArray(Entry[]::new)));
    }

    @Test
    void an_outage_is_drawn_across_every_contract() {
        Page page = Page.of(Samples.twoContracts());
        assertThat(page.drawn(1, "rect", "band"))
                .anyMatch(band -> band.getAttribute("class").contains("outage"));
    }

    @Test
    void no_label_covers_another_on_a_narrow_page() {
        for (ReportData data : List.of(Samples.twoContracts(), LargeSamples.crowded(), Samples.worked())) {
            Page page = Page.of(data);
            for (int i = 0; i < page.styled("svg", "chart").size(); i++) {
                assertThat(overlaps(page.drawn(i, "text", "l"))).isEmpty();
            }
        }
    }

    private static List<String> overlaps(List<Element> labels) {
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Element a = labels.get(i);
            for (Element b : labels.subList(i + 1, labels.size())) {
                boolean sameLine = a.getAttribute("y").equals(b.getAttribute("y"));
                boolean shown = !a.getAttribute("class").endsWith("w")
                        && !b.getAttribute("class").endsWith("w");
                if (sameLine && shown && start(a) < end(b) && start(b) < end(a)) {
                    overlaps.add(a.getTextContent() + " covers " + b.getTextContent());
                }
            }
        }
        return overlaps;
    }

    private static double start(Element label) {
        double x = Page.percent(label, "x") * 6.4 + Integer.parseInt(label.getAttribute("dx"));
        return label.getAttribute("class").contains("end") ? x - Label.pixels(label.getTextContent()) : x;
    }

    private static double end(Element label) {
        return start(label) + Label.pixels(label.getTextContent());
    }

    private static void assertBar(Element bar, int from, int end, int days) {
        assertThat(Page.percent(bar, "x")).isCloseTo(100.0 * from / days, within(0.001));
        assertThat(Page.percent(bar, "width")).isCloseTo(100.0 * (end - from) / days, within(0.001));
    }
}
