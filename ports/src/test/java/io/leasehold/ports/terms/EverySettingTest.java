package io.leasehold.ports.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.Syntax;
import io.leasehold.ports.terms.diff.Change;
import io.leasehold.ports.terms.diff.TermsDiff;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No setting of the terms can be forgotten: neither by the file nor by the comparison, and neither now nor later. */
class EverySettingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version                   | version: mine
            zone                      | zone: Europe/Lisbon
            currency                  | currency: CHF
            payment.methods           | payment: {methods: [PAYPAL]}
            payment.open              | payment: {open: P4D}
            renewal.reminders         | renewal: {reminders: []}
            renewal.grace             | renewal: {grace: P16D}
            renewal.resume            | renewal: {resume: FROM_RENEWAL_DATE}
            upgrade.settlement        | upgrade: {settlement: NEW_PERIOD}
            snapshots.limit           | snapshots: {limit: 3}
            backups.kept              | backups: {kept: P8D}
            backups.keptFor           | backups: {keptFor: []}
            export.session            | export: {session: P16D}
            export.protocols          | export: {protocols: [SFTP]}
            notice.prices             | notice: {prices: P8D}
            breach.remedy             | breach: {remedy: P8D}
            forceMajeure.updates      | forceMajeure: {updates: P8D}
            forceMajeure.endableAfter | forceMajeure: {endableAfter: P31D}
            security.emptyAllowList   | security: {emptyAllowList: NONE}
            """)
    void is_read_and_changes_that_setting_alone(String path, String written) {
        Terms read = Documents.read("extends: reference\n" + written, Syntax.YAML, TermsFormat.format())
                .get();
        Terms unnamed = path.equals("version")
                ? read
                : Terms.builder()
                        .from(read)
                        .version(Terms.reference().version())
                        .build();
        assertThat(TermsDiff.of(Terms.reference(), unnamed).map(Change::path)).containsExactly(path);
        if (!path.equals("version")) {
            assertThat(read.version()).isNotEqualTo(Terms.reference().version());
        }
    }

    @Test
    void every_value_that_terms_have_is_written_under_a_path() {
        long values = Arrays.stream(Terms.class.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .mapToLong(EverySettingTest::values)
                .sum();
        assertThat(TermsWriter.paths()).hasSize((int) values).doesNotHaveDuplicates();
    }

    @Test
    void every_path_is_in_the_table_above() throws NoSuchMethodException {
        String table = EverySettingTest.class
                .getDeclaredMethod("is_read_and_changes_that_setting_alone", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        Stream<String> tested =
                table.lines().map(line -> line.substring(0, line.indexOf('|')).strip());
        assertThat(tested).containsExactlyElementsOf(TermsWriter.paths());
    }

    /** A section has as many as its record has components; anything else is a value itself. */
    private static long values(Method accessor) {
        Class<?> type = accessor.getReturnType();
        boolean section = type.isRecord() && !type.equals(TermsVersion.class);
        return section ? type.getRecordComponents().length : 1;
    }
}
