package io.leasehold.domain.payment;

import static io.leasehold.domain.clause.ClauseId.ORD_1;
import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static io.leasehold.domain.clause.ClauseId.REN_7;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Moment;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.invoice.InvoiceDrawn;
import io.leasehold.domain.upgrade.Upgraded;
import io.vavr.collection.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Money is taken once, for exactly what was quoted, or it goes back. */
@Clause(ORD_4)
class PaymentProperties {

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    @Property(tries = 300)
    @Clause(ORD_1)
    void what_is_charged_equals_the_quote(@ForAll("stories") Story story) {
        History history = story.lived();
        for (Happened it : history.happened()) {
            if (it.event() instanceof PaymentAccepted accepted) {
                PaymentRequest request = it.before().request().get();
                assertThat(accepted.reference()).isEqualTo(request.reference());
                assertThat(accepted.amount()).isEqualTo(request.quote().gross());
                assertThat(accepted.purpose()).isEqualTo(request.purchase().name());
                assertThat(history.events(InvoiceDrawn.class)
                                .filter(drawn -> drawn.reference().equals(accepted.reference())))
                        .allMatch(drawn -> drawn.quote().equals(request.quote()));
            }
        }
    }

    @Property(tries = 300)
    @Clause(ORD_1)
    void each_payment_is_invoiced_once_when_its_service_begins(@ForAll("stories") Story story) {
        History history = story.lived();
        List<String> paid = history.events(PaymentAccepted.class).map(PaymentAccepted::reference);
        List<String> invoiced = history.events(InvoiceDrawn.class).map(InvoiceDrawn::reference);

        assertThat(paid).doesNotHaveDuplicates();
        assertThat(invoiced).doesNotHaveDuplicates();
        assertThat(paid).containsAll(invoiced);
        boolean waiting = history.contract().phase() instanceof Phase.Activating
                || history.contract().ending().exists(ending -> ending.restart().isDefined());
        assertThat(paid.size() - invoiced.size()).isEqualTo(waiting ? 1 : 0);
    }

    @Property(tries = 300)
    void the_same_payment_counts_once(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            if (moment.command() instanceof ReceivePayment again) {
                assertThat(moment.after().decide(again).get()).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void a_payment_told_of_again_much_later_changes_nothing(@ForAll("stories") Story story) {
        History history = story.lived();
        for (Moment moment : history.moments()) {
            if (moment.command() instanceof ReceivePayment paid) {
                ReceivePayment late = new ReceivePayment(paid.notice(), history.today());
                assertThat(history.contract().decide(late).get()).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void an_irregular_payment_is_recorded_and_given_back_and_changes_nothing_else(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof PaymentDeclined declined) {
                assertThat(it.after()).isEqualTo(it.before().havingSeen(declined.payment()));
                assertThat(it.effects()).contains(new GiveBack(declined.payment(), declined.amount()));
            }
        }
    }

    @Property(tries = 300)
    void a_payment_is_never_refused_and_always_accounted_for(@ForAll("stories") Story story) {
        History history = story.lived();
        List<String> received = history.moments()
                .map(Moment::command)
                .filter(ReceivePayment.class::isInstance)
                .map(command -> ((ReceivePayment) command).notice().payment())
                .distinct();
        List<String> recorded = history.events(PaymentAccepted.class)
                .map(PaymentAccepted::payment)
                .appendAll(history.events(PaymentDeclined.class).map(PaymentDeclined::payment));

        assertThat(recorded).doesNotHaveDuplicates();
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(received);
    }

    @Property(tries = 300)
    void an_exact_payment_in_time_counts(@ForAll("stories") Story story) {
        History history = story.lived();
        if (history.dawned().request().exists(it -> !history.today().isAfter(it.payableThrough()))) {
            int before = history.events(PaymentAccepted.class).size();
            history.then(new Step.Pays(Step.Manner.EXACT));
            List<DeclineReason> reasons = history.events(PaymentDeclined.class).map(PaymentDeclined::reason);
            boolean counted = history.events(PaymentAccepted.class).size() == before + 1;
            assertThat(counted || reasons.last() == DeclineReason.TOO_LATE).isTrue();
        }
    }

    @Property(tries = 300)
    @Clause(REN_7)
    void a_request_is_payable_for_the_days_of_the_terms_and_not_one_more(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            if (it.event() instanceof PaymentRequested requested) {
                int days = it.before().terms().payment().openDays();
                assertThat(requested.request().openedOn()).isEqualTo(it.on());
                assertThat(requested.request().payableThrough())
                        .isEqualTo(it.on().plusDays(days));
            }
            if (it.event() instanceof PaymentAccepted) {
                assertThat(it.on())
                        .isBeforeOrEqualTo(it.before().request().get().payableThrough());
            }
            if (it.event() instanceof RequestLapsed) {
                assertThat(it.on()).isAfter(it.before().request().get().payableThrough());
            }
        }
    }

    @Property(tries = 300)
    void at_most_one_request_is_open_and_references_are_never_used_twice(@ForAll("stories") Story story) {
        History history = story.lived();
        assertThat(history.events(PaymentRequested.class).map(it -> it.request().reference()))
                .doesNotHaveDuplicates();
        for (Happened it : history.happened()) {
            if (it.event() instanceof PaymentRequested || it.event() instanceof Upgraded) {
                assertThat(it.before().request()).isEmpty();
            }
        }
    }
}
