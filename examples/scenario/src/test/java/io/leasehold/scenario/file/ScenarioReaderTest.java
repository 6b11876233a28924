package io.leasehold.scenario.file;

import static io.leasehold.scenario.file.ScenarioText.CUSTOMERS;
import static io.leasehold.scenario.file.ScenarioText.HEAD;
import static io.leasehold.scenario.file.ScenarioText.faultsOf;
import static io.leasehold.scenario.file.ScenarioText.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.backup.Level;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.maintenance.Window;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.protection.AskedRule;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.domain.terms.SettlementMethod;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.catalogue.TariffChange;
import io.leasehold.ports.document.Syntax;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

    @Test
    void the_worked_example_is_read_whole() throws URISyntaxException {
        ScenarioFile scenario = example("worked-example.yaml");
        assertThat(scenario.name()).isEqualTo("Two upgrades and a late renewal");
        assertThat(scenario.start()).isEqualTo("2026-01-31");
        assertThat(scenario.until()).isEqualTo("2026-08-31");
        assertThat(scenario.terms()).isEqualTo(Terms.reference());
        assertThat(scenario.catalogue().tariffs().head().solution(new SolutionId("vps-s")))
                .isNotEmpty();
        assertThat(scenario.customers().head().email()).isEqualTo("alice@example.org");
        assertThat(scenario.steps())
                .containsExactly(
                        new OrderStep(
                                22,
                                LocalDate.of(2026, 1, 31),
                                "c1",
                                new CustomerId("alice"),
                                new SolutionId("vps-s"),
                                new SystemId("debian-12"),
                                new Length(1),
                                List.empty(),
                                true,
                                Paying.with("VISA"),
                                true,
                                OrderStep.By.CUSTOMER),
                        new UpgradeStep(
                                23,
                                LocalDate.of(2026, 2, 10),
                                "c1",
                                new ResourceChange(0, 2, 0),
                                Option.some(Disruption.RESTART),
                                Option.none(),
                                Option.some(Paying.with("VISA"))),
                        new RenewStep(
                                24,
                                LocalDate.of(2026, 2, 20),
                                "c1",
                                Option.some(new Length(1)),
                                Paying.with("PAYPAL"),
                                true,
                                true));
    }

    @Test
    void every_key_of_every_step_is_read() throws URISyntaxException {
        ScenarioFile scenario = example("every-step.yaml");
        assertThat(scenario.terms().upgrade().settlement()).isEqualTo(SettlementMethod.PAY_DIFFERENCE);
        assertThat(scenario.terms().renewal().graceDays()).isEqualTo(30);
        assertThat(scenario.catalogue()).isEqualTo(ReferenceCatalogue.get());
        assertThat(scenario.steps()).hasSize(43);
        assertThat(scenario.steps().get(2))
                .isEqualTo(new PayStep(
                        29,
                        LocalDate.of(2024, 1, 16),
                        "c_2",
                        Claim.exact(),
                        CurrencyUnit.EUR,
                        "VISA",
                        Option.some(Claim.exact()),
                        Option.none()));
        assertThat(scenario.steps().get(3))
                .isEqualTo(new PayStep(
                        30,
                        LocalDate.of(2024, 1, 16),
                        "c_2",
                        Claim.of(new BigDecimal("26.4")),
                        CurrencyUnit.USD,
                        "PAYPAL",
                        Option.none(),
                        Option.some("pi_1")));
        assertThat(scenario.steps().get(4))
                .isEqualTo(new UpgradeStep(
                        31,
                        LocalDate.of(2024, 2, 1),
                        "c-1",
                        ResourceChange.NONE,
                        Option.none(),
                        Option.none(),
                        Option.none()));
        assertThat(scenario.steps().get(6))
                .isEqualTo(new RenewStep(
                        33, LocalDate.of(2024, 2, 2), "c-1", Option.none(), Paying.later(), false, false));
        assertThat(scenario.steps().get(8))
                .isEqualTo(new FaultStep(35, LocalDate.of(2024, 2, 3), FaultStep.Part.HYPERVISOR, 3650));
        assertThat(scenario.steps().get(9)).isEqualTo(new OutageStep(36, LocalDate.of(2024, 2, 4), 10));
        assertThat(scenario.steps().get(11)).isEqualTo(new TerminateStep(38, LocalDate.of(2026, 12, 31), "3"));
        assertThat(scenario.steps().get(36))
                .isEqualTo(new EraseStep(63, LocalDate.of(2026, 12, 31), new CustomerId("firm")));
        OrderStep order = (OrderStep) scenario.steps().get(37);
        assertThat(order.applications().map(ApplicationId::value)).containsExactly("wordpress", "crm");
        assertThat(order.acknowledged()).isFalse();
    }

    @Test
    void what_is_bought_beside_a_server_is_read() throws URISyntaxException {
        ScenarioFile scenario = example("every-step.yaml");
        LocalDate day = LocalDate.of(2026, 12, 31);
        ApplicationId crm = new ApplicationId("crm");
        assertThat(scenario.steps().get(38))
                .isEqualTo(new InstallStep(65, day, "c-1", crm, true, Option.of(Paying.with("VISA"))));
        assertThat(scenario.steps().get(39)).isEqualTo(new EndApplicationStep(66, day, "c-1", crm));
        assertThat(scenario.steps().get(40)).isEqualTo(new ExportStep(67, day, "c-1", Option.of(Paying.later())));
        TariffChange change = ((PublishTariffStep) scenario.steps().get(41)).change();
        assertThat(change.announced()).contains(day);
        assertThat(change.effective()).isEqualTo("2027-02-01");
        assertThat(change.export()).contains(Money.parse("EUR 1.00"));
        assertThat(change.solutions().get().map(Solution::id)).containsExactly(new SolutionId("vps-new"));
        assertThat(change.extras().get().diskGiB()).isEqualTo(Money.parse("EUR 0.05"));
        assertThat(change.applications().get()).isEmpty();
        // What a tariff of an earlier step sells can be ordered.
        assertThat(((OrderStep) scenario.steps().get(42)).solution()).isEqualTo(new SolutionId("vps-new"));
    }

    @Test
    void every_key_of_every_step_that_holds_a_contract_is_read() throws URISyntaxException {
        LocalDate on = LocalDate.of(2026, 12, 31);
        LocalDate eve = LocalDate.of(2026, 12, 30);
        Window window = new Window(LocalDateTime.parse("2027-01-04T00:00"), LocalDateTime.parse("2027-01-05T02:00"));
        assertThat(example("every-step.yaml").steps().slice(12, 23))
                .containsExactly(
                        new SuspendStep(39, on, "3", "spam", SuspendStep.By.AUTHORITY, Option.some("2026/17")),
                        new SuspendStep(40, on, "3", "", SuspendStep.By.OPERATOR, Option.none()),
                        new ResumeStep(41, on, "3"),
                        new BreachStep(42, on, "3", Party.HOST, eve, Option.some("no copies")),
                        new BreachStep(43, on, "3", Party.CUSTOMER, on, Option.none()),
                        new RemedyStep(44, on, "3"),
                        new ForceMajeureStep(45, on, List.of("3", "c-1"), "flood", eve),
                        new ForceMajeureEndsStep(46, on, List.empty()),
                        new ForceMajeureEndsStep(47, on, List.of("c-1")),
                        new EndForForceMajeureStep(48, on, "3", Party.HOST),
                        new MaintenanceStep(49, on, List.of("3"), window, "new disks"));
    }

    @Test
    void every_key_of_what_is_done_to_a_server_is_read() throws URISyntaxException {
        List<Step> steps = example("every-step.yaml").steps().slice(23, 36);
        LocalDate on = LocalDate.of(2026, 12, 31);
        LocalDate at = on.plusDays(1);
        Option<Disruption> restart = Option.some(Disruption.RESTART);
        Option<Disruption> downtime = Option.some(Disruption.DOWNTIME);
        assertThat(steps)
                .containsExactly(
                        new UpgradeStep(
                                50,
                                on,
                                "3",
                                new ResourceChange(0, 1, 0),
                                restart,
                                Option.some(at),
                                Option.some(Paying.later())),
                        operate(51, new TakeSnapshot("before"), Option.none(), Option.none()),
                        operate(52, new RestoreSnapshot("before"), downtime, Option.some(at)),
                        operate(53, new DeleteSnapshot("before"), Option.none(), Option.none()),
                        operate(54, new FactoryReset(), downtime, Option.some(at)),
                        operate(55, new Reboot(), restart, Option.some(at)),
                        new RestoreBackupStep(
                                56,
                                on,
                                "3",
                                on.minusDays(1),
                                Option.none(),
                                Option.none(),
                                Option.none(),
                                OrderStep.By.CUSTOMER),
                        new RestoreBackupStep(
                                57,
                                on,
                                "3",
                                on.minusDays(1),
                                Option.some(Level.HOST),
                                downtime,
                                Option.some(at),
                                OrderStep.By.OPERATOR),
                        new FirewallStep(
                                58,
                                on,
                                "3",
                                List.of(
                                        new AskedRule("in", "tcp", Option.some("443"), Option.none(), "accept"),
                                        new AskedRule(
                                                "OUT",
                                                "UDP",
                                                Option.some("8000-8100"),
                                                Option.some("2001:db8::/32"),
                                                "DROP"))),
                        new FirewallStep(
                                59,
                                on,
                                "3",
                                List.of(
                                        new AskedRule(
                                                "in", "tcp", Option.some("22"), Option.some("192.0.2.0/24"), "accept"),
                                        new AskedRule(
                                                "sideways", "tcp", Option.none(), Option.some("home"), "accept"))),
                        new FirewallStep(60, on, "3", List.empty()),
                        new AllowStep(61, on, "3", List.of("203.0.113.0/24", "2001:db8::/32", "")),
                        new AllowStep(62, on, "3", List.empty()));
    }

    private static OperateStep operate(
            int line, Operation operation, Option<Disruption> acknowledged, Option<LocalDate> at) {
        return new OperateStep(line, LocalDate.of(2026, 12, 31), "3", operation, acknowledged, at);
    }

    @Test
    void a_rule_of_a_firewall_may_use_the_words_and_lists_of_other_firewalls() {
        String rules = "{direction: INGRESS, protocol: all, source: any, action: Deny, order: 2}, "
                + "{ports: [80, 8000-8100], action: ALLOW, from: '*', order: 1}";
        String text = HEAD + CUSTOMERS + "steps:\n" + ScenarioText.ORDER
                + "- {on: 2026-01-02, firewall: {contract: c1, rules: [" + rules + "]}}\n";
        FirewallStep step = (FirewallStep)
                ScenarioReader.read(text, Syntax.YAML).get().steps().last();
        assertThat(step.rules())
                .containsExactly(
                        new AskedRule("in", "tcp", Option.some("80"), Option.none(), "accept"),
                        new AskedRule("in", "tcp", Option.some("8000-8100"), Option.none(), "accept"),
                        new AskedRule("in", "any", Option.none(), Option.none(), "drop"));
    }

    @Test
    void customers_keep_their_ids_and_codes_as_written() throws URISyntaxException {
        ScenarioFile scenario = example("every-step.yaml");
        Customer bond = scenario.customers().get(0);
        assertThat(bond.id()).isEqualTo(new CustomerId("007"));
        assertThat(bond.country()).isEqualTo(new Country("NO"));
        assertThat(bond.type()).isEqualTo(Audience.INDIVIDUAL);
        assertThat(bond.locale()).isEqualTo(Locale.ENGLISH);
        Customer school = scenario.customers().get(1);
        assertThat(school.locale()).isEqualTo(Locale.FRENCH);
        assertThat(school.marketing()).isTrue();
        assertThat(school.siren()).contains("732829320");
        assertThat(school.address()).contains("12 rue des Tilleuls\n45000 Orléans\n");
        assertThat(scenario.customers().get(2).title()).contains("Dr.");
        assertThat(scenario.customers().get(2).birthDate()).contains(LocalDate.of(1980, 2, 29));
    }

    @Test
    void json_is_read_like_yaml() throws URISyntaxException {
        ScenarioFile scenario = example("small.json");
        assertThat(scenario.terms()).isEqualTo(Terms.reference());
        assertThat(scenario.steps().map(Step::line)).containsExactly(7, 9);
        assertThat(((PayStep) scenario.steps().get(1)).amount()).isEqualTo(Claim.of(new BigDecimal("0.10")));
    }

    @Test
    void a_person_is_not_told_by_to_string() {
        ScenarioFile scenario = read(HEAD + CUSTOMERS + "steps: []\n");
        assertThat(scenario.toString()).doesNotContain("example.org");
    }

    @Test
    void what_is_missing_is_said_once_each() {
        assertThat(faultsOf("name: t\n")).isEqualTo("""
                        f:1: start: is missing
                        f:1: until: is missing
                        f:1: customers: is missing
                        f:1: steps: is missing""");
    }

    @Test
    void the_days_of_a_scenario_are_real_in_order_and_at_most_a_century() {
        assertThat(faultsOf("name: t\nstart: 2026-02-30\nuntil: 2026-12-31\ncustomers: []\nsteps: []\n"))
                .isEqualTo("f:2: start: '2026-02-30' is not a day of the calendar");
        assertThat(faultsOf("name: t\nstart: 2026-01-02\nuntil: 2026-01-01\ncustomers: []\nsteps: []\n"))
                .isEqualTo("f:3: until: 2026-01-01 is before the start, 2026-01-02");
        assertThat(faultsOf("name: t\nstart: 2026-01-02\nuntil: 2126-01-03\ncustomers: []\nsteps: []\n"))
                .isEqualTo("f:3: until: 2126-01-03 is more than 100 years after the start, 2026-01-02");
        assertThat(read("name: t\nstart: 2026-01-02\nuntil: 2126-01-02\ncustomers: []\nsteps: []\n")
                        .until())
                .isEqualTo("2126-01-02");
        for (String odd : new String[] {"20260101", "2026-1-1", "01/02/2026", "2026-01-01T00:00:00Z", "1:30", "soon"}) {
            assertThat(faultsOf("name: t\nstart: " + odd + "\nuntil: 2026-12-31\ncustomers: []\nsteps: []\n"))
                    .isEqualTo("f:2: start: '" + odd + "' is not a date such as 2026-01-31");
        }
    }

    @Test
    void a_catalogue_is_in_the_currency_of_the_terms() {
        String terms = "terms: {extends: reference, currency: CHF}\n";
        assertThat(faultsOf(HEAD + terms + "catalog: reference\n" + CUSTOMERS + "steps: []\n"))
                .isEqualTo(
                        "f:5: catalog: the reference catalogue is in EUR; write one in CHF, the currency of the terms");
        assertThat(faultsOf(HEAD + terms + CUSTOMERS + "steps: []\n")).isEqualTo("f:1: catalog: is missing");
    }

    @Test
    void a_bad_part_does_not_make_the_rest_bad() {
        String text = "name: t\nstart: x\nuntil: y\nterms: z\ncatalog: [1]\ncustomers: [{id: alice}]\nsteps:\n"
                + ScenarioText.ORDER + "- {on: 2026-01-02, renew: {contract: c1, pay: none}}\n";
        assertThat(faultsOf(text)).isEqualTo("""
                        f:2: start: 'x' is not a date such as 2026-01-31
                        f:3: until: 'y' is not a date such as 2026-01-31
                        f:4: terms: must be 'reference' or a mapping, not 'z'
                        f:5: catalog: must be 'reference' or a mapping, not a list
                        f:6: customers[0].country: is missing
                        f:6: customers[0].email: is missing""");
    }

    @Test
    void a_scenario_is_no_list_and_no_word() {
        assertThat(faultsOf("- a\n")).isEqualTo("f:1: must be a mapping of keys to values, not a list");
        assertThat(faultsOf("hello\n")).isEqualTo("f:1: must be a mapping of keys to values, not 'hello'");
    }

    private static ScenarioFile example(String name) throws URISyntaxException {
        Path file = Path.of(
                ScenarioReaderTest.class.getResource("/scenarios/" + name).toURI());
        return ScenarioReader.read(file).getOrElseThrow(faults -> new AssertionError(faults.render(name)));
    }
}
