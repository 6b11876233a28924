package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.DAT_1;
import static io.leasehold.domain.clause.ClauseId.DAT_3;
import static io.leasehold.domain.clause.ClauseId.DAT_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.quote.Quote;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.testkit.Fault;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The story of a customer of whom everything is known, with every use case called on the way, while this or that part of
 * the outside world is away: nothing of it is found in logs, events, refusals, exceptions or anything's printed form.
 */
class NothingPersonalIsToldTest {

    /** What breaks on 5 February. */
    enum Away {
        NOTHING(world -> new Fault()),
        MAIL(world -> world.mailer().fault()),
        HYPERVISOR(world -> world.hypervisor().fault()),
        PAYMENTS(world -> world.payments().fault()),
        TRANSFERS(world -> world.transfers().fault()),
        SUPPORT(world -> world.support().fault()),
        /** The mail server repeats the address and the name. */
        MAIL_BOUNCES(world -> new Fault()),
        MAIL_THROWS(world -> new Fault()),
        CUSTOMERS(world -> new Fault());

        private final Function<Wired, Fault> fault;

        Away(Function<Wired, Fault> fault) {
            this.fault = fault;
        }
    }

    private final Fault customersAway = new Fault();
    private final Fault mailSpoilt = new Fault();

    @ParameterizedTest
    @EnumSource
    @Clause({DAT_1, DAT_3, DAT_5})
    void nothing_personal_is_told(Away away) {
        try (Heard heard = new Heard()) {
            Story story = Story.begins("2026-01-31", world(away, heard));
            live(story, away, heard);
            List<String> told = List.ofAll(heard.texts());
            assertThat(told.filter(Personal::isIn)).isEmpty();
            assertThat(told.length()).isGreaterThan(200);
            // What the support desk cannot take is the caller's to hear of, not the log's.
            boolean quiet = away == Away.NOTHING || away == Away.SUPPORT;
            assertThat(heard.logged()).as("lines of the log").isGreaterThanOrEqualTo(quiet ? 0 : 1);
        }
    }

    @Test
    void what_is_personal_would_be_found() {
        assertThat(Personal.isIn(Personal.anna().email())).isTrue();
        assertThat(List.of(Personal.anna().phone(), Personal.anna().siren()).forAll(it -> Personal.isIn(it.get())))
                .isTrue();
        assertThat(Personal.isIn(Personal.anna().birthDate().get().toString())).isTrue();
        assertThat(Personal.isIn("c1 of anna")).isFalse();
    }

    /** Not only is it called: it gets past every refusal at least once, so that what it does is heard as well. */
    @Test
    @Clause(DAT_5)
    void every_use_case_is_carried_out_but_the_one_that_never_is() {
        try (Heard heard = new Heard()) {
            Story story = Story.begins("2026-01-31", world(Away.NOTHING, heard));
            Set<String> allowed = live(story, Away.NOTHING, heard).allowed();
            assertThat(Personal.accessors().map(Method::getName).removeAll(allowed))
                    .containsExactly("terminateContract");
        }
    }

    @Test
    void every_use_case_is_called() {
        List<String> names = Personal.accessors()
                .flatMap(accessor -> Personal.methods(accessor.getReturnType())
                        .map(method -> accessor.getName() + "." + method.getName()));
        assertThat(names)
                .contains(
                        "openAccount.handle",
                        "orderServer.quote",
                        "orderServer.handle",
                        "renewContract.handle",
                        "upgradeServer.suggest",
                        "payRequest.start",
                        "accounts.correct",
                        "commercialMail.choose",
                        "exportPersonalData.handle",
                        "erasePersonalData.handle",
                        "contactSupport.outside",
                        "reportAbuse.handle",
                        "invoices.find",
                        "decisionTrace.of");
        assertThat(Personal.accessors())
                .allMatch(it -> Personal.methods(it.getReturnType()).nonEmpty());
    }

    private Personal live(Story story, Away away, Heard heard) {
        story.leasehold()
                .accounts()
                .correct(Samples.customer("anna"), Personal.anna(), Story.ANNA, story.now())
                .get();
        Quote quote = story.leasehold()
                .orderServer()
                .quote(new CustomerId("anna"), Samples.SMALL, Samples.MONTH, Story.ANNA, story.now())
                .get();
        story.orders("c1").pays("c1").lives("2026-02-04").on("2026-02-05");
        away.fault.apply(story.world()).begin();
        if (away == Away.CUSTOMERS) {
            customersAway.begin();
        }
        mailSpoilt.begin();
        Personal everything = new Personal(story, heard, quote);
        int calls = 0;
        for (String day : List.of("2026-02-06", "2026-03-05", "2026-03-20")) {
            tried(heard, () -> story.until(day));
            tried(heard, () -> story.upgrades("c1", new ResourceChange(1, 0, 0)));
            tried(
                    heard,
                    () -> story.receives(
                            "c1",
                            new PaymentNotice(
                                    "stray-" + day, Samples.euros("3.00"), "VISA", Option.of(Personal.TEXT))));
            for (Actor by : List.of(Story.ANNA, Story.OPERATOR, new Actor.Visitor(), actor("bob"))) {
                calls += everything.tell(by);
            }
        }
        tried(heard, () -> story.lives("2026-04-30"));
        calls += everything.tell(Story.OPERATOR);
        assertThat(calls).isGreaterThan(200);
        heard.put(story.history("c1"));
        heard.put(story.world().store().load(new ContractId("c1")));
        heard.put(story.world().store().waiting());
        heard.put(story.world().store().parked(100));
        heard.put(story.world().store().invoices());
        heard.put(story.world().mailer().sent());
        heard.put(story.world().mailer().receipts());
        heard.put(story.world().support().cases());
        heard.put(story.world().customers().account(new CustomerId("anna")));
        return everything;
    }

    private static Actor actor(String customer) {
        return new Actor.Customer(new CustomerId(customer));
    }

    private static void tried(Heard heard, Runnable step) {
        try {
            step.run();
        } catch (StoreException e) {
            heard.thrown(e);
        }
    }

    private Wired world(Away away, Heard heard) {
        return new Wired.Wiring()
                .listener((after, events) -> {
                    heard.put(after);
                    heard.put(events);
                })
                .invoiceListener(heard::put)
                .customers(this::sometimesAway)
                .mailer(mailer -> spoilt(mailer, away))
                .wire();
    }

    private CustomerStore sometimesAway(CustomerStore customers) {
        return (CustomerStore) Proxy.newProxyInstance(
                CustomerStore.class.getClassLoader(),
                new Class<?>[] {CustomerStore.class},
                (proxy, method, arguments) -> {
                    if (customersAway.isOn()) {
                        throw new StoreException("the accounts are away");
                    }
                    try {
                        return method.invoke(customers, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Mailer spoilt(Mailer mailer, Away away) {
        return new Mailer() {
            @Override
            public MailOutcome send(Notice notice) {
                boolean bounces = mailSpoilt.isOn() && away == Away.MAIL_BOUNCES;
                breaks();
                return bounces ? talkative(notice) : mailer.send(notice);
            }

            @Override
            public MailOutcome acknowledge(Receipt receipt) {
                boolean bounces = mailSpoilt.isOn() && away == Away.MAIL_BOUNCES;
                breaks();
                return bounces ? new MailOutcome.Bounced(receipt.email() + "?") : mailer.acknowledge(receipt);
            }

            private void breaks() {
                if (mailSpoilt.isOn() && away == Away.MAIL_THROWS) {
                    throw new IllegalStateException("a mailer that breaks as it should not");
                }
            }
        };
    }

    private static MailOutcome talkative(Notice notice) {
        String says = "<" + notice.to().email() + "> " + notice.to().displayName() + " is not here";
        return notice.id().key().length() % 2 == 0 ? new MailOutcome.Bounced(says) : new MailOutcome.Deferred(says);
    }
}
