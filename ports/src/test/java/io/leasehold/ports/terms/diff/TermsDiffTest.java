package io.leasehold.ports.terms.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.Syntax;
import io.leasehold.ports.terms.TermsFormat;
import io.leasehold.ports.terms.TermsWriter;
import io.vavr.collection.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TermsDiffTest {

    private static final String BETTER_AND_WORSE = """
            extends: reference
            version: harbour-2026
            zone: Europe/Lisbon
            payment: {methods: [VISA, PAYPAL], open: P5D}
            renewal: {reminders: [P1M, P7D, P0D], grace: P30D, resume: FROM_RENEWAL_DATE}
            upgrade: {settlement: PAY_DIFFERENCE}
            snapshots: {limit: 1}
            backups: {kept: P14D, keptFor: [COMPANY, SCHOOL]}
            notice: {prices: P30D}
            breach: {remedy: P14D}
            forceMajeure: {updates: P3D, endableAfter: P20D}
            security: {emptyAllowList: NONE}
            """;

    @Test
    void each_change_is_told_with_what_it_means_for_a_customer() {
        assertThat(told(Terms.reference(), read(BETTER_AND_WORSE), Locale.ENGLISH))
                .isEqualTo("""
                OTHER version: reference-1 → harbour-2026; customers accept another edition
                OTHER zone: Europe/Paris → Europe/Lisbon; days begin and end by the clock of Europe/Lisbon
                WORSE payment.methods: VISA, MASTERCARD, PAYPAL → VISA, PAYPAL; you can pay in fewer ways
                BETTER payment.open: 3 days → 5 days; you have longer to pay what is open
                OTHER renewal.reminders: 2 months, 1 month, 15 days, 1 day, the day itself → 1 month, 7 days, the day itself; you are reminded at other times, or they are named in another order
                BETTER renewal.grace: 15 days → 30 days; you have longer to renew and to fetch your data
                WORSE renewal.resume: FROM_REACTIVATION → FROM_RENEWAL_DATE; a period bought in grace starts on the missed renewal date: you pay for the days the server was shut down
                OTHER upgrade.settlement: CONVERT_DAYS → PAY_DIFFERENCE; your renewal date stays, and you pay the difference for the days that are left
                WORSE snapshots.limit: 2 → 1; you can keep fewer snapshots
                BETTER backups.kept: 7 days → 14 days; each daily copy can be restored for longer
                BETTER backups.keptFor: COMPANY → COMPANY, SCHOOL; daily copies are kept for more customers
                BETTER notice.prices: 7 days → 30 days; you hear of new prices earlier
                OTHER breach.remedy: 7 days → 14 days; both sides have longer to put right what they failed in
                BETTER forceMajeure.updates: 7 days → 3 days; you hear more often how things go in force majeure
                OTHER forceMajeure.endableAfter: 30 days → 20 days; in force majeure both sides can end the contract sooner
                OTHER security.emptyAllowList: ANY → NONE; with an empty allow-list, nobody reaches the administration of your server
                """);
    }

    @Test
    void a_french_reader_is_told_in_french() {
        assertThat(told(
                        read("{extends: reference, version: v, backups: {keptFor: []}, renewal: {reminders: [P1D]}}"),
                        read("{extends: reference, version: v, renewal: {grace: P1D, reminders: [P0D, P1D]}}"),
                        Locale.FRANCE))
                .isEqualTo("""
                        BETTER renewal.reminders: 1 jour → le jour même, 1 jour; les rappels sont plus nombreux
                        WORSE renewal.grace: 15 jours → 1 jour; vous avez moins de temps pour renouveler et récupérer vos données
                        BETTER backups.keptFor: aucun → COMPANY; les copies quotidiennes sont gardées pour plus de clients
                        """);
    }

    @Test
    void another_order_is_neither_better_nor_worse() {
        assertThat(told(
                        read("{extends: reference, version: v, payment: {methods: [VISA, PAYPAL]}}"),
                        read("{extends: reference, version: v, payment: {methods: [PAYPAL, VISA]}}"),
                        Locale.ENGLISH))
                .startsWith("OTHER payment.methods: VISA, PAYPAL → PAYPAL, VISA; ");
    }

    @Test
    void every_setting_of_the_file_is_compared() {
        assertThat(TermsDiff.COMPARISONS.map(Comparison::path)).containsExactlyElementsOf(TermsWriter.paths());
    }

    @Test
    void every_manner_of_every_change_has_a_sentence_in_each_language_and_every_sentence_a_manner() {
        java.util.Set<String> keys = new TreeSet<>();
        TermsDiff.COMPARISONS.forEach(comparison ->
                comparison.judge().verdicts().keySet().forEach(manner -> keys.add(comparison.path() + "." + manner)));
        for (Locale locale : List.of(Locale.ROOT, Locale.FRENCH)) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    Change.BUNDLE,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
            assertThat(bundle.getLocale()).isEqualTo(locale);
            assertThat(new TreeSet<>(bundle.keySet())).isEqualTo(keys);
            // The French bundle would answer in English where it lacks a sentence.
            assertThat(bundle.keySet())
                    .allSatisfy(key -> assertThat(bundle.getString(key)).isNotBlank());
        }
        ResourceBundle english = ResourceBundle.getBundle(Change.BUNDLE, Locale.ROOT);
        ResourceBundle french = ResourceBundle.getBundle(Change.BUNDLE, Locale.FRENCH);
        assertThat(keys).allSatisfy(key -> assertThat(french.getString(key)).isNotEqualTo(english.getString(key)));
    }

    private static Terms read(String yaml) {
        return Documents.read(yaml, Syntax.YAML, TermsFormat.format()).get();
    }

    private static String told(Terms a, Terms b, Locale locale) {
        return TermsDiff.of(a, b)
                .map(change -> change.forCustomer() + " " + change.path() + ": " + change.text(locale) + "\n")
                .mkString();
    }
}
