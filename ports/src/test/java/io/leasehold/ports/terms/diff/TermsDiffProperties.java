package io.leasehold.ports.terms.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.terms.ArbitraryTerms;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermsDiffProperties {

    @Property(tries = 200)
    void the_way_back_turns_better_into_worse(@ForAll("terms") Terms a, @ForAll("terms") Terms b) {
        assertThat(TermsDiff.of(a, b).map(change -> change.path() + opposite(change.forCustomer())))
                .isEqualTo(TermsDiff.of(b, a).map(change -> change.path() + change.forCustomer()));
    }

    @Property(tries = 200)
    void only_equal_terms_have_no_difference(@ForAll("terms") Terms a, @ForAll("terms") Terms b) {
        assertThat(TermsDiff.of(a, b).isEmpty()).isEqualTo(a.equals(b));
        assertThat(TermsDiff.of(a, a)).isEmpty();
        assertThat(TermsDiff.of(a, b))
                .allSatisfy(change -> assertThat(change.text(Locale.ENGLISH)).contains(" → ", "; "));
    }

    @Provide
    Arbitrary<Terms> terms() {
        return ArbitraryTerms.any();
    }

    private static Verdict opposite(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Verdict.WORSE;
            case WORSE -> Verdict.BETTER;
            case OTHER -> Verdict.OTHER;
        };
    }
}
