package io.leasehold.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.ports.Store;
import io.leasehold.ports.account.Account;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.wire.Wire;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.store.InMemoryStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host whose store keeps all as JSON lives through the same as one that keeps it in memory. */
@ExtendWith(Silence.class)
class KeptAsJsonTest {

    private final Wire wire = new Wire();

    @Test
    void a_life_is_the_same_when_all_of_it_was_written_down_and_read_again() {
        Wired.Wiring wiring = new Wired.Wiring();
        Story kept = lived(wiring.wire(asJson(wiring.store())));
        Story told = lived(Wired.standard());

        assertThat(told.happened("c1")).contains("Renewed", "Upgraded", "Restarted", "Deleted", "InvoiceDrawn");
        assertThat(told.happened("c2")).contains("RequestLapsed", "OrderAbandoned");
        for (String contract : new String[] {"c1", "c2"}) {
            assertThat(kept.history(contract)).isEqualTo(told.history(contract));
            assertThat(kept.contract(contract)).isEqualTo(told.contract(contract));
            assertThat(kept.mails(contract)).isEqualTo(told.mails(contract));
        }
        assertThat(kept.world().store().invoices())
                .isEqualTo(told.world().store().invoices());
    }

    @Test
    void an_invoice_and_an_account_are_read_as_they_were_written() {
        Wired world = lived(Wired.standard()).world();

        assertThat(world.store().invoices())
                .hasSizeGreaterThan(2)
                .allSatisfy(invoice -> assertThat(wire.recipient(wire.write(invoice.recipient())))
                        .isEqualTo(invoice.recipient()));
        Account account = world.customers().account(new CustomerId("anna")).get();
        assertThat(wire.account(wire.write(account))).isEqualTo(account);
    }

    private static Story lived(Wired world) {
        Story story = Story.begins("2026-01-31", world);
        story.orders("c1").pays("c1").orders("c2");
        story.until("2026-02-10").upgrades("c1", new ResourceChange(0, 2, 0));
        story.until("2026-02-15").renews("c1", Samples.MONTH).pays("c1");
        String end = story.renewalDate("c1");
        story.lives(story.contract("c1").term().get().renewal().plusDays(3).toString());
        assertThat(end).isEqualTo(story.renewalDate("c1"));
        story.renews("c1", Samples.MONTH).pays("c1");
        return story.lives(
                story.contract("c1").term().get().renewal().plusDays(30).toString());
    }

    /** What is committed gets through {@link Wire} on its way to {@code store}. */
    private Store asJson(InMemoryStore store) {
        return (Store) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        return store.commit(again((Commit) arguments[0]));
                    }
                    for (int i = 0; arguments != null && i < arguments.length; i++) {
                        arguments[i] =
                                arguments[i] instanceof Copies copies ? wire.copies(wire.write(copies)) : arguments[i];
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Commit again(Commit commit) {
        return new Commit(
                commit.expectedVersion(),
                wire.contract(wire.write(commit.after())),
                commit.events()
                        .map(it -> new Recorded(
                                it.sequence(),
                                it.on(),
                                wire.actor(wire.write(it.by())),
                                wire.event(wire.write(it.event())))),
                commit.effects().map(effect -> wire.effect(wire.write(effect))),
                commit.attention(),
                commit.carried(),
                commit.at());
    }
}
