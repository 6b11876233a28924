package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.REN_3;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.renewal.RenewalRefusal;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.Host;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.account.AccountRefusal;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.invoice.Invoices;
import io.leasehold.ports.renewal.RenewContract;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.upgrade.UpgradeServer;
import io.leasehold.testkit.Samples;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may look at what. The contract {@code c1} is anna's; bob has an account and none. */
class OwnQueriesTest {

    private static final Actor BOB = new Actor.Customer(new CustomerId("bob"));
    private static final Actor VISITOR = new Actor.Visitor();
    private static final ResourceChange MORE = new ResourceChange(0, 2, 0);
    private static final Resources GROWN = new Resources(1, 4, 20);

    private int asked;
    private Story story;

    @BeforeEach
    void sell() {
        Wired.Wiring wiring = new Wired.Wiring();
        story = Story.begins(
                        "2026-01-31",
                        wiring.conditions(counting(new Conditions.Fixed(Samples.TERMS, Samples.catalogue())))
                                .hypervisor(this::counting)
                                .wire())
                .orders("c1")
                .pays("c1")
                .signsUp("bob")
                .on("2026-02-10");
        asked = 0;
    }

    @Test
    @Clause(SEC_3)
    void what_is_somebody_elses_is_refused_as_if_it_were_not_there_before_anything_is_asked() {
        for (Actor stranger : List.of(BOB, VISITOR)) {
            for (ContractId id : List.of(new ContractId("c1"), new ContractId("nothing"))) {
                queries(id, stranger)
                        .forEach((name, answer) -> assertThat(answer.getLeft())
                                .as("%s of %s by %s", name, id, stranger)
                                .isEqualTo(new Ownership.NotYours(id)));
            }
        }
        assertThat(asked).isZero();
    }

    @Test
    @Clause(SEC_3)
    void owners_operators_and_the_library_itself_may_look() {
        for (Actor by : List.of(Story.ANNA, Story.OPERATOR, Actor.SYSTEM)) {
            queries(new ContractId("c1"), by)
                    .filterKeys(name -> !name.equals("upgrade"))
                    .forEach((name, answer) -> assertThat(
                                    answer.isRight() || !(answer.getLeft() instanceof Ownership.NotYours))
                            .as("%s by %s", name, by)
                            .isTrue());
        }
        assertThat(asked).isPositive();
    }

    @Test
    @Clause(SEC_3)
    void a_quote_of_an_order_is_made_for_the_customer_themselves_and_for_operators() {
        CustomerId anna = new CustomerId("anna");
        for (Actor stranger : List.of(BOB, VISITOR, Actor.SYSTEM)) {
            assertThat(quote(anna, stranger).getLeft()).isEqualTo(new AccountRefusal.NotYourAccount(anna));
            CustomerId nobody = new CustomerId("nobody");
            assertThat(quote(nobody, stranger).getLeft()).isEqualTo(new AccountRefusal.NotYourAccount(nobody));
        }
        assertThat(asked).isZero();
        assertThat(quote(anna, Story.ANNA).isRight()).isTrue();
        assertThat(quote(anna, Story.OPERATOR).isRight()).isTrue();
    }

    @Test
    @Clause({REN_3, SEC_3})
    void a_visitor_who_renews_does_not_hear_whether_there_is_such_a_contract() {
        story.as(new Actor.Visitor()).renews("c1");
        assertThat(story.refused()).contains(new RenewalRefusal.NotAuthenticated());
        RenewContract.Renewal renewal = new RenewContract.Renewal(
                new ContractId("nothing"),
                Samples.MONTH,
                Option.none(),
                Option.none(),
                true,
                quote(new CustomerId("anna"), Story.ANNA).get(),
                new Actor.Visitor());
        assertThat(story.leasehold()
                        .renewContract()
                        .handle(renewal, story.now())
                        .getLeft())
                .isEqualTo(new RenewalRefusal.NotAuthenticated());
    }

    @Test
    @Clause(SEC_3)
    void an_invoice_of_somebody_else_is_no_invoice() {
        Invoices invoices = story.leasehold().invoices();
        assertThat(invoices.find("2026-000001", Story.ANNA, story.now()).get().contract())
                .isEqualTo(new ContractId("c1"));
        assertThat(invoices.find("2026-000001", Story.OPERATOR, story.now()).isRight())
                .isTrue();
        for (Actor stranger : List.of(BOB, VISITOR)) {
            for (String number : List.of("2026-000001", "2026-000002")) {
                assertThat(invoices.find(number, stranger, story.now()).getLeft())
                        .isEqualTo(new Invoices.NoSuchInvoice(number));
            }
        }
    }

    private Map<String, Either<Refusal, ?>> queries(ContractId id, Actor by) {
        Leasehold leasehold = story.leasehold();
        Moment now = story.now();
        Map<String, Either<Refusal, ?>> all = LinkedHashMap.empty();
        return all.put("look", leasehold.contracts().look(id, by, now))
                .put("renewal quote", leasehold.renewContract().quote(id, Samples.MONTH, by, now))
                .put("preview", leasehold.upgradeServer().preview(id, MORE, by, now))
                .put("suggest", leasehold.upgradeServer().suggest(id, by, now))
                .put("pay", leasehold.payRequest().start(id, "VISA", by, now))
                .put("payment", leasehold.payRequest().look(id, by, now))
                .put("invoices", leasehold.invoices().ofContract(id, by, now))
                .put("upgrade", upgrade(id, by));
    }

    private Either<Refusal, ?> upgrade(ContractId id, Actor by) {
        Quote nothing = new Quote(
                story.now().today(), List.empty(), Samples.euros("0.00"), List.empty(), Samples.euros("0.00"));
        return story.leasehold()
                .upgradeServer()
                .handle(
                        new UpgradeServer.More(id, GROWN, Option.none(), Option.none(), Option.none(), nothing, by),
                        story.now());
    }

    private Either<Refusal, Quote> quote(CustomerId customer, Actor by) {
        return story.leasehold().orderServer().quote(customer, Samples.SMALL, Samples.MONTH, by, story.now());
    }

    private Conditions counting(Conditions inForce) {
        return new Conditions() {
            @Override
            public Terms terms() {
                return inForce.terms();
            }

            @Override
            public Catalogue catalogue() {
                asked++;
                return inForce.catalogue();
            }

            @Override
            public Option<Refusal> announce(Tariff tariff) {
                return inForce.announce(tariff);
            }
        };
    }

    private Host counting(Host host) {
        return (Host) Proxy.newProxyInstance(
                Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
                    asked++;
                    return method.invoke(host, arguments);
                });
    }
}
