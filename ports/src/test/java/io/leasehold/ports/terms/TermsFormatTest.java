package io.leasehold.ports.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.Syntax;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Period;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TermsFormatTest {

    @Test
    void the_bundled_file_says_what_the_reference_terms_are() {
        assertThat(read(ReferenceTerms.text())).isEqualTo(Terms.reference());
        assertThat(read("reference")).isEqualTo(Terms.reference());
    }

    @Test
    void an_extension_keeps_what_it_does_not_give() {
        Terms terms = read("{extends: reference, version: mine, renewal: {grace: P30D, reminders: [P1M, P1W]}}");
        assertThat(terms.version().value()).isEqualTo("mine");
        assertThat(terms.renewal().graceDays()).isEqualTo(30);
        assertThat(terms.renewal().reminders()).containsExactly(Period.ofMonths(1), Period.ofDays(7));
        assertThat(terms.renewal().resume())
                .isEqualTo(Terms.reference().renewal().resume());
        assertThat(terms.payment()).isEqualTo(Terms.reference().payment());
    }

    @Test
    void the_same_terms_get_the_same_version_however_they_are_written() {
        Terms first = read("{extends: reference, upgrade: {settlement: NEW_PERIOD}, renewal: {grace: P14D}}");
        Terms second = read("renewal:\n  resume: FROM_REACTIVATION\n  grace: P2W\nupgrade:\n  settlement: NEW_PERIOD\n"
                + "extends: reference\n");
        assertThat(first).isEqualTo(second);
        assertThat(first.version().value()).matches("reference-1\\+[0-9a-f]{8}");
        assertThat(first.upgrade().settlement()).isEqualTo(SettlementMethod.NEW_PERIOD);
        assertThat(read("{extends: reference, renewal: {grace: P13D}}").version())
                .isNotEqualTo(first.version());
    }

    @Test
    void a_derived_version_does_not_change_from_release_to_release() {
        assertThat(read("{extends: reference, renewal: {grace: P30D}}")
                        .version()
                        .value())
                .isEqualTo("reference-1+8fd58f79");
        assertThat(read("{extends: reference, zone: Europe/Lisbon, backups: {keptFor: [SCHOOL, COMPANY]}}")
                        .version()
                        .value())
                .isEqualTo("reference-1+10a0a1d3");
    }

    @Test
    void a_derived_version_is_a_digest_of_what_differs_from_the_reference_and_of_nothing_else() throws Exception {
        Terms terms =
                read("{extends: reference, zone: Europe/Lisbon, renewal: {resume: FROM_RENEWAL_DATE, grace: P30D},"
                        + " backups: {keptFor: [SCHOOL, COMPANY]}, snapshots: {limit: 2}}");
        String differences = "{\"zone\":\"Europe/Lisbon\","
                + "\"renewal\":{\"grace\":\"P30D\",\"resume\":\"FROM_RENEWAL_DATE\"},"
                + "\"backups\":{\"keptFor\":[\"COMPANY\",\"SCHOOL\"]}}";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(differences.getBytes(StandardCharsets.UTF_8));

        assertThat(TermsWriter.differences(terms, Terms.reference())).isEqualTo(differences);
        assertThat(terms.version().value())
                .isEqualTo("reference-1+" + HexFormat.of().formatHex(digest).substring(0, 8));
    }

    @Test
    void what_differs_from_the_reference_in_nothing_is_nothing() {
        assertThat(TermsWriter.differences(Terms.reference(), Terms.reference()))
                .isEqualTo("{}");
    }

    @Test
    void an_extension_that_changes_nothing_is_the_reference() {
        assertThat(read("{extends: reference}")).isEqualTo(Terms.reference());
        assertThat(read("{extends: reference, renewal: {grace: P15D}}")).isEqualTo(Terms.reference());
    }

    @Test
    void without_a_parent_everything_is_given() {
        assertThat(faults("renewal: {grace: P3D}")).isEqualTo("""
                        f:1: version: is missing
                        f:1: zone: is missing
                        f:1: currency: is missing
                        f:1: payment: is missing
                        f:1: renewal.reminders: is missing
                        f:1: renewal.resume: is missing
                        f:1: upgrade: is missing""");
    }

    @Test
    void terms_in_full_may_leave_out_the_sections_that_came_later_but_nothing_within_them() {
        String first = ReferenceTerms.text().substring(0, ReferenceTerms.text().indexOf("snapshots:"));
        assertThat(read(first)).isEqualTo(Terms.reference());
        assertThat(faults(first + "backups: {}\nforceMajeure: {updates: P1D}"))
                .contains("backups.kept: is missing", "backups.keptFor: is missing")
                .contains("forceMajeure.endableAfter: is missing")
                .hasLineCount(3);
    }

    @Test
    void every_bad_value_is_told_at_its_place() {
        assertThat(faults("""
                        extends: mine
                        version: ''
                        zone: Europe/Pariss
                        currency: euro
                        payment:
                          methods: [VISA, AMEX, VISA]
                          open: P0D
                        renewal:
                          reminders: [P1M, P1M15D, -P1D]
                          grace: 15
                          resume: SOMETIME
                        upgrade: {settlement: convert_days, fee: 3}
                        snapshots: {limit: P3D}
                        snapshot: {limit: 3}
                        backups: {kept: 7, keptFor: [COMPANY, PRIVATE, COMPANY]}
                        export: {session: P15D, days: 3}
                        notice: {prices: soon}
                        breach: {remedy: P1M}
                        forceMajeure: {updates: [P7D], endableAfter: -P1D}
                        security: {emptyAllowList: any}
                        applications: {}
                        quote: {}
                        """)).isEqualTo("""
                        f:1: extends: 'mine' is not one of reference
                        f:2: version: must not be blank
                        f:3: zone: 'Europe/Pariss' is not a time zone such as Europe/Paris; did you mean 'Europe/Paris'?
                        f:4: currency: 'euro' is not a currency by its ISO code such as EUR
                        f:6: payment.methods[1]: 'AMEX' is not one of VISA, MASTERCARD, PAYPAL
                        f:6: payment.methods[2]: the means of payment 'VISA' is given twice, first on line 6
                        f:9: renewal.reminders[2]: '-P1D' is not an ISO period such as P1M or P15D
                        f:10: renewal.grace: '15' is not a number of days such as P15D
                        f:11: renewal.resume: 'SOMETIME' is not one of FROM_REACTIVATION, FROM_RENEWAL_DATE
                        f:12: upgrade.settlement: 'convert_days' is not one of \
                        CONVERT_DAYS, NEW_PERIOD, PAY_DIFFERENCE; \
                        did you mean 'CONVERT_DAYS'?
                        f:12: upgrade.fee: unknown key
                        f:13: snapshots.limit: must be a whole number from 0 to 2147483647, not 'P3D'
                        f:14: snapshot: unknown key; did you mean 'snapshots'?
                        f:15: backups.kept: '7' is not a number of days such as P15D
                        f:15: backups.keptFor[1]: 'PRIVATE' is not one of INDIVIDUAL, COMPANY, SCHOOL
                        f:15: backups.keptFor[2]: element 'COMPANY' is given twice, first on line 15
                        f:16: export.days: unknown key
                        f:17: notice.prices: 'soon' is not a number of days such as P15D
                        f:18: breach.remedy: 'P1M' is not a number of days such as P15D
                        f:19: forceMajeure.updates: must be a number of days such as P15D, not a list
                        f:19: forceMajeure.endableAfter: '-P1D' is not a number of days such as P15D
                        f:20: security.emptyAllowList: 'any' is not one of ANY, NONE; did you mean 'ANY'?
                        f:21: applications: unknown key
                        f:22: quote: unknown key""");
    }

    @Test
    void what_the_terms_themselves_refuse_is_told_at_its_section() {
        assertThat(faults("{extends: reference, payment: {open: P0D}}")).startsWith("f:1: payment: ");
        assertThat(faults("{extends: reference, payment: {methods: []}}")).startsWith("f:1: payment: ");
        assertThat(faults("{extends: reference, renewal: {reminders: [P1M15D]}}"))
                .startsWith("f:1: renewal: a reminder is whole months or whole days");
        assertThat(faults("{extends: reference, renewal: {grace: P99999D}}")).startsWith("f:1: renewal: ");
        assertThat(faults("{extends: reference, snapshots: {limit: 101}, backups: {kept: P0D}, breach: {remedy: P0D}}"))
                .isEqualTo("""
                        f:1: snapshots: a customer keeps 0 to 100 snapshots, not 101
                        f:1: backups: each copy is kept for 1 to 3653 days, not 0
                        f:1: breach: a breach can be remedied for 1 to 3653 days, not 0""");
    }

    @Test
    void another_word_than_reference_is_no_terms() {
        assertThat(faults("standard")).isEqualTo("f:1: must be 'reference' or a mapping, not 'standard'");
        assertThat(faults("[reference]")).isEqualTo("f:1: must be 'reference' or a mapping, not a list");
    }

    private static Terms read(String yaml) {
        return Documents.read(yaml, Syntax.YAML, TermsFormat.format())
                .getOrElseThrow(faults -> new AssertionError(faults.render("f")));
    }

    private static String faults(String yaml) {
        return Documents.read(yaml, Syntax.YAML, TermsFormat.format()).fold(faults -> faults.render("f"), terms -> "");
    }
}
