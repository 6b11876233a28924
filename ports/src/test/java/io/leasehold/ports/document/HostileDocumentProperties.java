package io.leasehold.ports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.leasehold.ports.catalogue.CatalogueFormat;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

class HostileDocumentProperties {

    private static final String GOOD = ReferenceCatalogue.text();

    @Property(tries = 500)
    void any_text_is_read_or_refused_but_nothing_breaks(@ForAll("texts") String text, @ForAll Syntax syntax) {
        assertThatCode(() -> Documents.read(text, syntax, CatalogueFormat.format(CurrencyUnit.EUR)))
                .doesNotThrowAnyException();
    }

    @Property(tries = 500)
    void a_good_text_with_something_thrown_in_is_read_or_refused(
            @ForAll @IntRange(max = 4_000) int at,
            @ForAll @IntRange(max = 20) int cut,
            @ForAll("texts") String thrown) {
        String text = GOOD.substring(0, at) + thrown + GOOD.substring(at + cut);
        String outcome = Documents.read(text, Syntax.YAML, CatalogueFormat.format(CurrencyUnit.EUR))
                .fold(faults -> faults.render("f"), catalogue -> "");
        assertThat(outcome).doesNotContain("Exception", "java.", "org.yaml");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("{}[]:,-?&*!|>'\"%@`#<=~ \n\t\\/abn01.e+")
                .withChars('\u0000', '\u0085', '\u2028', '\uFEFF', '\uFFFF', '\uD800', 'é')
                .ofMaxLength(40);
    }
}
