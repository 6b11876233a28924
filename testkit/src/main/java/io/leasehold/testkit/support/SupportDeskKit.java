package io.leasehold.testkit.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.ports.support.CaseId;
import io.leasehold.ports.support.SupportCase;
import io.leasehold.ports.support.SupportCase.Sender;
import io.leasehold.ports.support.SupportCase.Topic;
import io.leasehold.ports.support.SupportDesk;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link SupportDesk} must do, a test a sentence: extend it, say which desk, and how to look into it. */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class SupportDeskKit {

    private SupportDesk desk;

    /** A desk without cases; asked for once a test. */
    protected abstract SupportDesk newDesk();

    /** A case as whoever works at the desk sees it. */
    protected abstract Option<SupportCase> seen(CaseId id);

    @BeforeEach
    final void connect() {
        desk = newDesk();
    }

    @Test
    void a_case_is_seen_as_it_was_opened() {
        SupportCase question = new SupportCase(
                Topic.QUESTION,
                Option.of(new CustomerId("anna")),
                Option.of(new ContractId("c1")),
                Option.of(new Sender("Zoë d'Âne", "zoë@exämple.org")),
                Option.none(),
                "Bonjour,\n\n\"où\" est mon serveur ? <b>&amp;</b>");
        assertThat(seen(desk.open("k1", question))).contains(question);
    }

    @Test
    void a_case_of_nobody_is_seen_as_well() {
        SupportCase abuse = new SupportCase(
                Topic.ABUSE, Option.none(), Option.none(), Option.none(), Option.of("192.0.2.7"), "Spam");
        assertThat(seen(desk.open("k1", abuse))).contains(abuse);
    }

    @Test
    void another_key_is_another_case() {
        CaseId one = desk.open("k1", saying("same"));
        CaseId two = desk.open("k2", saying("same"));
        assertThat(one).isNotEqualTo(two);
        assertThat(seen(one)).contains(saying("same"));
        assertThat(seen(two)).contains(saying("same"));
    }

    @Test
    void the_same_key_is_the_same_case_and_the_first_one_stays() {
        CaseId first = desk.open("k1", saying("first"));
        desk.open("k2", saying("between"));
        assertThat(desk.open("k1", saying("again"))).isEqualTo(first);
        assertThat(seen(first)).contains(saying("first"));
    }

    @Test
    void of_several_who_open_one_case_at_once_all_get_the_same() {
        for (int round = 0; round < 10; round++) {
            String key = "round-" + round;
            List<CaseId> ids = Together.run(List.range(0, 4).map(i ->
                    (Callable<CaseId>) () -> desk.open(key, saying("from " + i))));
            assertThat(ids.distinct()).hasSize(1);
        }
    }

    @Test
    void a_case_that_was_never_opened_is_not_seen() {
        desk.open("k1", saying("something"));
        assertThat(seen(new CaseId("no-such-case"))).isEmpty();
    }

    private static SupportCase saying(String message) {
        return new SupportCase(
                Topic.QUESTION,
                Option.none(),
                Option.none(),
                Option.of(new Sender("Bob", "bob@example.org")),
                Option.none(),
                message);
    }
}
