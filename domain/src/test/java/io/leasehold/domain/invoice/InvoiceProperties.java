package io.leasehold.domain.invoice;

import static io.leasehold.domain.clause.ClauseId.APP_2;
import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.ORD_3;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.renewal.Renewed;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is sold is time that follows on its first day. */
class InvoiceProperties {

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    @Property(tries = 500)
    @Clause({APP_2, AVL_2, ORD_3, REN_1})
    void nothing_that_is_sold_ends_before_it_starts(@ForAll("stories") Story story) {
        History history = story.lived();
        assertThat(history.events(InvoiceDrawn.class))
                .allMatch(drawn -> !drawn.start().isAfter(drawn.renewal()));
        assertThat(history.events(Renewed.class))
                .allMatch(renewed -> renewed.start().isBefore(renewed.term().renewal()));
    }
}
