package io.leasehold.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Effect;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.operator.Backlog;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is counted. Each contract here runs through 28 February 2026. */
@ExtendWith(Silence.class)
class MetricsTest {

    /** Writes down what it hears. */
    private static class Heard implements Metrics {

        private final java.util.List<String> all = new ArrayList<>();

        List<String> after(Runnable work) {
            all.clear();
            work.run();
            return List.ofAll(all);
        }

        @Override
        public void accepted() {
            all.add("accepted");
        }

        @Override
        public void refused(Refusal refusal) {
            all.add("refused " + refusal.code());
        }

        @Override
        public void swept(int looked, int deletions, int heldBack, int failed) {
            all.add("swept " + looked + " " + deletions + " " + heldBack + " " + failed);
        }

        @Override
        public void carried(Effect.Lane lane, Carried how) {
            all.add(lane + " " + how);
        }

        @Override
        public void numbered(int invoices) {
            all.add("numbered " + invoices);
        }

        @Override
        public void copyTaken() {
            all.add("copied");
        }

        @Override
        public void copyFailed() {
            all.add("not copied");
        }
    }

    private final Heard heard = new Heard();

    @Test
    void an_order_and_what_follows_from_it_are_counted() {
        Story story =
                Story.begins("2026-01-31", new Wired.Wiring().metrics(heard).wire());
        assertThat(heard.after(() -> story.orders("c1"))).containsExactly("accepted", "MAIL DONE");
        assertThat(heard.after(() -> story.orders("c1"))).containsExactly("refused contract-exists");
        assertThat(heard.after(() -> story.pays("c1")))
                .contains("MACHINE ANSWERED", "numbered 1")
                .filteredOn("accepted"::equals)
                .as("the payment and the machine")
                .hasSizeGreaterThan(1);
        assertThat(heard.after(() -> story.terminates("c2"))).containsExactly("refused not-yours");
    }

    @Test
    void a_sweep_is_counted_with_the_deletions_it_held_back() {
        Story story = Story.begins(
                "2026-01-31",
                new Wired.Wiring().metrics(heard).deletionsAtMost(1).wire());
        List.of("a", "b", "c").forEach(id -> story.orders(id).pays(id));
        assertThat(heard.after(() -> story.lives("2026-03-20")).filter(it -> it.matches("swept \\d+ [1-9].*")))
                .containsExactly("swept 3 1 2 0", "swept 2 1 1 0", "swept 1 1 0 0");
    }

    @Test
    void an_effect_is_counted_however_it_ends() {
        Story story =
                Story.begins("2026-01-31", new Wired.Wiring().metrics(heard).wire());
        story.world().mailer().fault().begin();
        assertThat(heard.after(() -> story.orders("c1"))).containsExactly("accepted", "MAIL RETRIED");
        story.world().mailer().fault().end();
        story.world().mailer().silence().begin();
        assertThat(heard.after(() -> story.orders("c3"))).containsExactly("accepted", "MAIL UNKNOWN");
        story.world().mailer().silence().end();
        story.world().mailer().bounce("anna@example.org");
        assertThat(heard.after(() -> story.orders("c2"))).containsExactly("accepted", "MAIL PARKED");
        // Nobody is reminded of a contract that was never paid for.
        story.world().hypervisor().fault().begin();
        assertThat(heard.after(() -> story.pays("c1"))).contains("MACHINE RETRIED");
    }

    @Test
    void a_daily_copy_is_counted_taken_or_not() {
        Story story =
                Story.begins("2026-01-31", new Wired.Wiring().metrics(heard).wire());
        story.orders("c1").pays("c1");
        assertThat(heard.after(() -> story.lives("2026-02-01")))
                .contains("copied")
                .doesNotContain("not copied");
        story.world().hypervisor().fault().begin();
        assertThat(heard.after(() -> story.lives("2026-02-02")))
                .contains("not copied")
                .doesNotContain("copied");
    }

    @Test
    void metrics_that_break_change_nothing() {
        Metrics broken = (Metrics) java.lang.reflect.Proxy.newProxyInstance(
                MetricsTest.class.getClassLoader(), new Class<?>[] {Metrics.class}, (proxy, method, arguments) -> {
                    heard.all.add(method.getName());
                    throw new IllegalStateException("the metrics are broken");
                });
        Story whole = Story.begins("2026-01-31").orders("c1").pays("c1").lives("2026-03-20");
        Story story = Story.begins(
                        "2026-01-31", new Wired.Wiring().metrics(broken).wire())
                .orders("c1")
                .pays("c1")
                .lives("2026-03-20");
        assertThat(story.history("c1")).isEqualTo(whole.history("c1"));
        assertThat(story.mails("c1")).isEqualTo(whole.mails("c1"));
        assertThat(heard.all).contains("accepted", "swept", "carried", "numbered", "copyTaken");
        Metrics.NONE.swept(1, 1, 1, 1);
    }

    @Test
    void the_backlog_is_what_the_next_sweep_and_the_courier_will_find() {
        Story story = Story.begins("2026-01-31").orders("c1").pays("c1").on("2026-02-15");
        assertThat(story.leasehold()
                        .showBacklog()
                        .handle(Story.OPERATOR, story.now())
                        .get())
                .isEqualTo(new Backlog(1, Option.of(LocalDate.of(2026, 2, 13)), 0, Option.none(), 0, 0));
    }
}
