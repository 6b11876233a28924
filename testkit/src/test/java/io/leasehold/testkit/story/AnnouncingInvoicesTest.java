package io.leasehold.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.mail.Notice;
import io.leasehold.testkit.store.FailingStore;
import io.leasehold.testkit.store.FailingStore.Where;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever should hear of an invoice hears of it, whatever breaks after it got its number. */
@ExtendWith(Silence.class)
class AnnouncingInvoicesTest {

    private static final ContractId C1 = new ContractId("c1");

    private final java.util.List<String> heard = new ArrayList<>();
    private List<String> breaksOn = List.empty();

    private final Wired.Wiring wiring = new Wired.Wiring().invoiceListener(this::hears);

    @Test
    void each_is_announced_once_while_nothing_breaks() {
        Story story = Story.begins("2026-01-31", wiring.wire());
        story.orders("c1").pays("c1").orders("c2").pays("c2").carries();
        assertThat(heard).containsExactly("2026-000001", "2026-000002");
    }

    @Test
    void each_is_mailed_once_with_its_number_to_whom_it_is_made_out() {
        Story story = Story.begins("2026-01-31", wiring.wire());
        story.orders("c1").pays("c1").carries().renews("c1").pays("c1").carries();
        List<Invoice> mailed = story.world()
                .mailer()
                .sent()
                .filter(notice -> notice.kind() == NoticeKind.INVOICE)
                .flatMap(Notice::invoice);
        assertThat(mailed).containsExactlyElementsOf(story.world().store().invoices());
        assertThat(mailed.map(Invoice::number)).containsExactly("2026-000001", "2026-000002");
    }

    @Test
    void what_the_listener_broke_on_is_announced_again_and_keeps_no_other_waiting() {
        Story story = Story.begins("2026-01-31", wiring.wire());
        breaksOn = List.of("2026-000001");
        story.orders("c1").pays("c1").orders("c2").pays("c2");
        assertThat(heard).doesNotContain("2026-000001").contains("2026-000002");
        breaksOn = List.empty();
        story.carries().carries();
        assertThat(heard).containsExactly("2026-000002", "2026-000001");
    }

    @Test
    void a_crash_between_a_number_and_its_announcement_loses_neither() {
        long calls = callsOfAnnouncing();
        for (Where where : Where.values()) {
            for (long call = 1; call <= calls; call++) {
                heard.clear();
                Wired.Wiring fresh = new Wired.Wiring().invoiceListener(this::hears);
                FailingStore store = FailingStore.before(fresh.store());
                Story story = Story.begins("2026-01-31", fresh.wire(store)).orders("c1");
                paidOnly(story);
                store.failAt(store.calls() + call, where);
                // What breaks while the courier carries is tried again; anything else ends the run.
                assertThat(catchThrowable(story::carries))
                        .satisfiesAnyOf(
                                nothing -> assertThat(nothing).isNull(),
                                broken -> assertThat(broken).isInstanceOf(StoreException.class));
                // Longer than any lease.
                story.waits(Duration.ofMinutes(11)).carries();
                assertThat(List.ofAll(heard).distinct())
                        .as("%s call %d", where, call)
                        .containsExactly("2026-000001");
                assertThat(story.world().store().unannounced(10)).isEmpty();
            }
        }
    }

    @Test
    void an_invoice_of_nobody_gets_no_number_and_keeps_no_other_waiting() {
        Story story = Story.begins("2026-01-31", wiring.wire());
        story.world().hypervisor().fault().begin();
        story.orders("c1").pays("c1");
        story.world().customers().erase(new CustomerId("anna"), Option::none);
        story.world().hypervisor().fault().end();
        story.waits(Duration.ofHours(1)).carries();
        story.signsUp("bob").as("bob").orders("c2").pays("c2");
        assertThat(story.world().store().invoices().map(it -> it.contract().value()))
                .containsExactly("c2");
        assertThat(heard).containsExactly("2026-000001");
    }

    /** How many calls of the store it takes from a payment to the announcement of its invoice. */
    private long callsOfAnnouncing() {
        Wired.Wiring fresh = new Wired.Wiring().invoiceListener(this::hears);
        FailingStore store = FailingStore.before(fresh.store());
        Story story = Story.begins("2026-01-31", fresh.wire(store)).orders("c1");
        paidOnly(story);
        long before = store.calls();
        story.carries();
        assertThat(heard).containsExactly("2026-000001");
        return store.calls() - before;
    }

    /** Paid, and nothing that follows is carried out. */
    private static void paidOnly(Story story) {
        story.leasehold().payRequest().start(C1, "VISA", Story.ANNA, story.now());
        story.leasehold().payRequest().look(C1, Story.ANNA, story.now());
    }

    private void hears(Invoice invoice) {
        if (breaksOn.contains(invoice.number())) {
            throw new IllegalStateException("the host's own trouble");
        }
        heard.add(invoice.number());
    }
}
