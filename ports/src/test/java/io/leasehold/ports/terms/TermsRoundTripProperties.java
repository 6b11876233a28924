package io.leasehold.ports.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.Syntax;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermsRoundTripProperties {

    @Property(tries = 300)
    void terms_written_and_read_are_the_same(@ForAll("terms") Terms terms, @ForAll Syntax syntax) {
        String text = TermsWriter.write(terms, syntax);
        assertThat(Documents.read(text, syntax, TermsFormat.format()).get()).isEqualTo(terms);
    }

    @Property(tries = 300)
    void what_is_left_out_is_that_of_the_reference(@ForAll("terms") Terms terms) {
        String differences = TermsWriter.differences(terms, Terms.reference());
        String extending = differences.equals("{}")
                ? "{\"extends\":\"reference\"}"
                : "{\"extends\":\"reference\"," + differences.substring(1);
        Terms read =
                Documents.read(extending, Syntax.JSON, TermsFormat.format()).get();
        assertThat(Terms.builder().from(read).version(terms.version()).build()).isEqualTo(terms);
    }

    @Provide
    Arbitrary<Terms> terms() {
        return ArbitraryTerms.any();
    }
}
