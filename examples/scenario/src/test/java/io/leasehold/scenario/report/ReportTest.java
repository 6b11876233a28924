package io.leasehold.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leasehold.scenario.report.ReportData.Contract;
import io.leasehold.scenario.report.ReportData.Customer;
import io.leasehold.scenario.report.ReportData.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class ReportTest {

    private static final String HOSTILE = "</style><script>alert('x')</script>\" onload=\"&\u0000\uD800";

    static Stream<ReportData> samples() {
        return Stream.of(
                Samples.worked(),
                Samples.twoContracts(),
                LargeSamples.many(50),
                Samples.empty(),
                Samples.oneDay(),
                LargeSamples.decade(),
                LargeSamples.crowded(),
                hostile());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_report_is_well_formed_and_its_ids_are_unique(ReportData data) {
        assertThat(Page.of(data).ids()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_link_leads_somewhere_in_the_page(ReportData data) {
        Page page = Page.of(data);
        assertThat(page.ids()).containsAll(page.targets());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothing_is_fetched_from_elsewhere(ReportData data) {
        String namespaces = "xmlns=\"http://www.w3.org/";
        String html = Report.html(data).replace(namespaces, "");
        assertThat(html).doesNotContain("http:", "https:", "@import", " src=", "<link", "href=\"/");
        assertThat(html.replaceAll("url\\(#", "")).doesNotContain("url(");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_same_data_give_the_same_bytes_in_every_locale(ReportData data) {
        String first = Report.html(data);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Report.html(data)).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hostile_text_stays_text() {
        String html = Report.html(hostile());
        assertThat(html).doesNotContain("<script>alert", "\" onload", "\u0000");
        assertThat(Page.of(hostile()).all("script")).hasSize(1);
        assertThat(Page.of(hostile()).text()).contains("<script>alert('x')</script>");
    }

    @Test
    void an_event_nobody_knows_is_told_with_all_its_fields() {
        Page page = Page.of(Samples.withTimeline(Told.entry(
                "2026-02-03",
                "carrier-pigeonLost",
                "pigeonName",
                "Gustav",
                "weight",
                12,
                "route",
                List.of("Lyon", "Metz"),
                "home",
                Told.fields("loft", Told.fields("street", "Rue 7")))));
        assertThat(page.text())
                .contains("Carrier pigeon lost", "pigeon name", "Gustav", "12", "Lyon, Metz", "loft", "Rue 7");
    }

    @Test
    void a_known_event_without_its_fields_is_still_told() {
        Stream.of(
                        "ordered",
                        "renewed",
                        "upgraded",
                        "refused",
                        "reminder-sent",
                        "payment-accepted",
                        "outage",
                        "fault",
                        "activated")
                .forEach(event -> assertThat(rows(Page.of(Samples.withTimeline(Told.entry("2026-02-03", event)))))
                        .anyMatch(row -> row.toLowerCase(Locale.ROOT).contains(event.substring(0, 5))));
    }

    @Test
    void fields_of_the_wrong_shape_are_shown_as_they_are() {
        Page page = Page.of(Samples.withTimeline(
                Told.entry("2026-02-03", "renewed", "renewal", "soon", "net", List.of(), "start", "2026-99-99"),
                Told.entry("2026-02-03", "upgraded", "unusedValue", "4/0", "renewal", 7),
                Told.entry("2026-02-03", "ordered", "quote", "none", "extra", true),
                Told.entry(
                        "2026-02-03",
                        "ordered",
                        "quote",
                        Told.fields("lines", "many", "fee", Told.fields("of", "7.00")))));
        assertThat(page.text()).contains("soon", "2026-99-99", "4/0", "none", "yes", "many", "7.00");
    }

    @Test
    void every_entry_has_its_row() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            entries.add(
                    new Entry(LocalDate.of(2026, 2, 1).plusDays(i / 20), "event-" + i, Map.of("tag", "tag" + i + "x")));
        }
        assertThat(rows(Page.of(Samples.withTimeline(entries.toArray(Entry[]::new)))))
                .hasSize(500)
                .allMatch(row -> row.matches(".*Event \\d+.*tag\\d+x.*"));
    }

    @Test
    void daily_backups_fold_into_one_row_for_each_unbroken_run() {
        List<Entry> entries = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            if (day != 11) {
                String on = LocalDate.of(2026, 2, day).toString();
                entries.add(Told.entry(on, "backup-taken", "day", on, "level", 1));
            }
        }
        assertThat(rows(Page.of(Samples.withTimeline(entries.toArray(Entry[]::new)))))
                .hasSize(2)
                .anyMatch(row -> row.contains("through 10\u00A0Feb\u00A02026 (10\u00A0times)"))
                .anyMatch(row -> row.contains("through 20\u00A0Feb\u00A02026 (9\u00A0times)"));
    }

    @Test
    void a_renewal_is_told_in_plain_words_with_its_derivation() {
        Entry renewed = new Entry(
                LocalDate.parse("2026-02-20"),
                "renewed",
                Told.fields("start", "2026-02-22", "renewal", "2026-03-22", "net", "15.00", "gross", "18.00"),
                Optional.of(List.of("10.00 + 2 · 2.50 = 15.00 EUR")));
        assertThat(Page.of(Samples.withTimeline(renewed)).text())
                .contains("Renewed to 22\u00A0Mar\u00A02026 for 15.00\u00A0EUR net (18.00 gross)")
                .contains("10.00 + 2 · 2.50 = 15.00 EUR");
    }

    @Test
    void what_happens_beside_the_periods_is_told_in_plain_words() {
        Page page = Page.of(Samples.withTimeline(
                Told.entry("2026-02-03", "terminated", "because", "breach", "by", "customer"),
                Told.entry("2026-02-03", "force-majeure-ended", "because", "over", "restedDays", 1),
                Told.entry("2026-02-03", "deletion-postponed", "because", "open-payment", "earliest", "2026-02-05"),
                Told.entry("2026-02-03", "notice-sent", "kind", "price-change"),
                Told.entry("2026-02-03", "maintenance-announced", "window", "2026-02-05T23:00/2026-02-06T03:00"),
                Told.entry("2026-02-03", "allow-list-set", "networks", List.of()),
                Told.entry(
                        "2026-02-03",
                        "firewall-set",
                        "rules",
                        List.of(Told.fields("direction", "IN", "protocol", "TCP", "ports", 443, "action", "ACCEPT")))));
        assertThat(rows(page))
                .containsExactly(
                        "3\u00A0FebContract ended: a breach by the customer was not remedied in time",
                        "Force majeure over; deadlines that were running moved by 1\u00A0day",
                        "Deletion postponed: a payment is open; not before 5\u00A0Feb\u00A02026",
                        "Notice of the new prices sent",
                        "Maintenance announced, 5\u00A0Feb\u00A02026\u00A023:00 – 6\u00A0Feb\u00A02026\u00A003:00",
                        "Allow-list of the administration replaced: none",
                        "Firewall rules replaced: in tcp 443 accept");
    }

    @Test
    void an_explained_clause_is_linked_and_an_unexplained_one_is_not() {
        Page page = Page.of(Samples.withTimeline(
                Told.entry("2026-02-03", "refused", "command", "upgrade", "clause", "UPG-2", "message", "too much"),
                Told.entry("2026-02-03", "refused", "command", "install", "clause", "APP-9", "message", "see ORD-2")));
        assertThat(page.styled("a", "clause"))
                .extracting(Element::getTextContent)
                .containsExactly("UPG-2", "ORD-2");
        assertThat(page.ids()).contains("clause-UPG-2", "clause-ORD-2").doesNotContain("clause-APP-9", "clause-BAK-3");
        assertThat(page.text()).contains("Install refused under APP-9");
    }

    @Test
    void a_scenario_without_contracts_says_so() {
        assertThat(Page.of(Samples.empty()).text()).contains("No contract came about");
    }

    @Test
    void many_contracts_are_folded_away() {
        assertThat(Page.of(LargeSamples.many(11)).styled("section", "folded")).hasSize(11);
        assertThat(Page.of(LargeSamples.many(10)).styled("section", "folded")).isEmpty();
    }

    @Test
    void five_thousand_events_stay_below_three_megabytes() {
        ReportData data = LargeSamples.many(220);
        long events = data.contracts().stream()
                .mapToLong(contract -> contract.timeline().size())
                .sum();
        assertThat(events).isGreaterThan(5_000);
        assertThat(Report.html(data).length()).isLessThan(3_000_000);
    }

    @Test
    void two_contracts_of_one_id_are_refused() {
        Contract contract = Samples.upgradedThenLeft();
        assertThatThrownBy(
                        () -> Samples.report("x", "2026-01-01", "2026-02-01", List.of(contract, contract), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c1");
    }

    /** The texts of the rows of the story. */
    private static List<String> rows(Page page) {
        Element story = page.styled("table", "story").get(0);
        List<String> rows = new ArrayList<>();
        for (Element row : page.all("tr")) {
            boolean inStory = row.getParentNode().getParentNode() == story;
            if (inStory
                    && row.getElementsByTagName("td").getLength() > 0
                    && !row.getParentNode().getNodeName().equals("tfoot")) {
                rows.add(row.getTextContent());
            }
        }
        return rows;
    }

    private static ReportData hostile() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(HOSTILE, HOSTILE);
        fields.put("name", List.of(HOSTILE, Map.of(HOSTILE, HOSTILE)));
        LocalDate day = LocalDate.of(2026, 2, 1);
        List<Entry> entries = List.of(
                new Entry(day, HOSTILE, fields, Optional.of(List.of(HOSTILE))),
                Told.entry("2026-02-01", "refused", "command", HOSTILE, "clause", HOSTILE, "message", HOSTILE),
                Told.entry("2026-02-01", "ordered", "quote", Told.quote(HOSTILE, HOSTILE, HOSTILE, HOSTILE)),
                Told.entry("2026-02-01", "activated", "renewal", "2026-02-28"),
                Told.entry("2026-02-01", "reminder-sent", "offset", HOSTILE, "renewal", HOSTILE));
        Contract contract = new Contract(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                Optional.of(day),
                Optional.of(day),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                Map.of(HOSTILE, 1),
                entries);
        return new ReportData(
                HOSTILE,
                day,
                day.plusDays(30),
                HOSTILE,
                HOSTILE,
                List.of(new Customer(HOSTILE, HOSTILE)),
                List.of(contract),
                List.of(Told.entry("2026-02-01", "fault", "part", HOSTILE)),
                Map.of(HOSTILE, HOSTILE));
    }
}
