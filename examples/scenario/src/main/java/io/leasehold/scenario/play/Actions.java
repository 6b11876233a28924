package io.leasehold.scenario.play;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.PaidPeriod;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.order.OrderServer;
import io.leasehold.ports.payment.PaymentProvider.Opened;
import io.leasehold.ports.renewal.RenewContract;
import io.leasehold.ports.time.Moment;
import io.leasehold.ports.upgrade.UpgradeServer;
import io.leasehold.scenario.file.AllowStep;
import io.leasehold.scenario.file.ContractStep;
import io.leasehold.scenario.file.EraseStep;
import io.leasehold.scenario.file.FirewallStep;
import io.leasehold.scenario.file.HoldStep;
import io.leasehold.scenario.file.ManyStep;
import io.leasehold.scenario.file.OperateStep;
import io.leasehold.scenario.file.OrderStep;
import io.leasehold.scenario.file.PayStep;
import io.leasehold.scenario.file.Paying;
import io.leasehold.scenario.file.PublishTariffStep;
import io.leasehold.scenario.file.RenewStep;
import io.leasehold.scenario.file.RestoreBackupStep;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.file.ShopStep;
import io.leasehold.scenario.file.Step;
import io.leasehold.scenario.file.TerminateStep;
import io.leasehold.scenario.file.UpgradeStep;
import io.leasehold.scenario.output.Timeline;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;

/** Does the steps of a scenario as the customers, operators and payment providers would. */
final class Actions {

    static final Actor OPERATOR = new Actor.Operator("operator");

    private final ScenarioFile scenario;
    private final Leasehold leasehold;
    private final Till till;
    private final Timeline timeline;
    private final Map<ContractId, CustomerId> owners = new LinkedHashMap<>();
    private final Map<ContractId, String> toBePaid = new LinkedHashMap<>();
    private final HoldActions holds;
    private final Operating operating;
    private final ShopActions shop;
    private int notices;

    Actions(ScenarioFile scenario, World world, Timeline timeline) {
        this.scenario = scenario;
        this.leasehold = world.leasehold();
        this.till = world.till();
        this.timeline = timeline;
        this.holds = new HoldActions(leasehold);
        this.operating = new Operating(leasehold);
        this.shop = new ShopActions(leasehold);
    }

    /** The name of what a step asks for. */
    static String name(Step step) {
        if (step instanceof OperateStep operate) {
            return operate.operation().name();
        }
        String kind = step.getClass().getSimpleName().replace("Step", "");
        return Character.toLowerCase(kind.charAt(0)) + kind.substring(1);
    }

    void openAccounts(Moment now) {
        scenario.customers()
                .forEach(customer -> leasehold
                        .openAccount()
                        .handle(customer, accepted(), now)
                        .peekLeft(refusal -> timeline.refused(now.today(), customer.id(), "openAccount", refusal)));
    }

    /** A customer asks that their personal data be erased. */
    void erase(EraseStep step, Moment now) {
        leasehold
                .erasePersonalData()
                .handle(step.customer(), new Actor.Customer(step.customer()), now)
                .peek(erased -> timeline.erased(now.today(), erased))
                .peekLeft(refusal -> timeline.refused(now.today(), step.customer(), "erase", refusal));
    }

    void act(ContractStep step, ContractId id, Moment now) {
        Either<Refusal, ?> outcome = step instanceof PayStep pay ? pay(pay, id, now) : dispatch(step, id, now);
        outcome.peekLeft(refusal -> timeline.refused(now.today(), id.value(), name(step), refusal));
    }

    void act(ManyStep step, Moment now) {
        holds.act(step, now)
                .forEach(reply -> reply.outcome()
                        .peekLeft(refusal ->
                                timeline.refused(now.today(), reply.contract().value(), name(step), refusal)));
    }

    /** A step finds nobody; each contract that it concerns says so. */
    void unreachable(Step step, Moment now) {
        if (step instanceof EraseStep erase) {
            timeline.unreachable(now.today(), erase.customer(), "erase");
            return;
        }
        if (step instanceof PublishTariffStep) {
            timeline.unreachable(now.today(), name(step));
            return;
        }
        List<String> concerned =
                step instanceof ManyStep many ? holds.affected(many, now) : List.of(((ContractStep) step).contract());
        concerned.forEach(contract -> timeline.unreachable(now.today(), contract, name(step)));
    }

    /** An operator announces a tariff, or hears why not; no contract is concerned. */
    void announce(PublishTariffStep step, Moment now) {
        shop.announce(step, now).peekLeft(refusal -> timeline.refused(now.today(), name(step), refusal));
    }

    /** Customers whom a fault kept from paying try again while there is something to pay. */
    void payWhatCouldNotBePaid(Moment now) {
        Map<ContractId, String> again = new LinkedHashMap<>(toBePaid);
        toBePaid.clear();
        again.forEach((id, means) -> pay(id, means, now));
    }

    private Either<Refusal, Decided> dispatch(ContractStep step, ContractId id, Moment now) {
        if (step instanceof OrderStep order) {
            owners.put(id, order.customer());
            return paying(order(order, id, now), id, Option.of(order.paying()), now);
        }
        if (step instanceof RenewStep renew) {
            return paying(renew(renew, id, now), id, Option.of(renew.paying()), now);
        }
        if (step instanceof UpgradeStep upgrade) {
            return paying(upgrade(upgrade, id, now), id, upgrade.paying(), now);
        }
        if (step instanceof HoldStep hold) {
            return holds.act(hold, id, customer(id), now);
        }
        if (step instanceof ShopStep shopping) {
            return paying(shop.act(shopping, id, customer(id), now), id, shopping.paying(), now);
        }
        if (step instanceof TerminateStep) {
            return leasehold.terminateContract().handle(id, customer(id), now);
        }
        if (step instanceof OperateStep operate) {
            return operating.operate(operate, id, customer(id), now);
        }
        if (step instanceof RestoreBackupStep restore) {
            return operating.restoreBackup(restore, id, customer(id), now);
        }
        if (step instanceof FirewallStep firewall) {
            return operating.firewall(firewall, id, customer(id), now);
        }
        if (step instanceof AllowStep allow) {
            return operating.allow(allow, id, customer(id), now);
        }
        throw new IllegalStateException("nobody does " + name(step));
    }

    private Either<Refusal, Decided> order(OrderStep step, ContractId id, Moment now) {
        Actor by = step.by() == OrderStep.By.OPERATOR ? OPERATOR : new Actor.Customer(step.customer());
        OrderServer orders = leasehold.orderServer();
        return orders.quote(step.customer(), step.solution(), step.applications(), step.length(), by, now)
                .flatMap(quote -> orders.handle(
                        new OrderServer.Order(
                                id,
                                machineOf(scenario, id),
                                step.customer(),
                                step.solution(),
                                step.system(),
                                step.length(),
                                step.applications(),
                                step.acknowledged() ? LinkedHashSet.ofAll(step.applications()) : LinkedHashSet.empty(),
                                accepted(),
                                step.paying().method(),
                                step.consent(),
                                quote,
                                by),
                        now));
    }

    private Either<Refusal, Decided> renew(RenewStep step, ContractId id, Moment now) {
        Length length = step.length().getOrElse(() -> lengthBefore(id, now));
        RenewContract renewals = leasehold.renewContract();
        return renewals.quote(id, length, customer(id), now)
                .flatMap(quote -> renewals.handle(
                        new RenewContract.Renewal(
                                id,
                                length,
                                accepted(),
                                step.paying().method(),
                                step.consent(),
                                quote,
                                step.authenticated() ? customer(id) : new Actor.Visitor()),
                        now));
    }

    private Either<Refusal, Decided> upgrade(UpgradeStep step, ContractId id, Moment now) {
        UpgradeServer upgrades = leasehold.upgradeServer();
        return upgrades.preview(id, step.add(), customer(id), now)
                .flatMap(preview -> upgrades.handle(
                        new UpgradeServer.More(
                                id,
                                preview.to(),
                                step.acknowledged(),
                                operating.morning(step.at()),
                                step.paying().flatMap(Paying::method),
                                preview.quote(),
                                customer(id)),
                        now));
    }

    private Either<Refusal, Decided> paying(
            Either<Refusal, Decided> decided, ContractId id, Option<Paying> paying, Moment now) {
        if (decided.isRight() && decided.get().contract().request().isDefined()) {
            paying.flatMap(Paying::method).forEach(means -> pay(id, means, now));
        }
        return decided;
    }

    private void pay(ContractId id, String means, Moment now) {
        leasehold.payRequest().start(id, means, customer(id), now).forEach(opened -> {
            if (opened instanceof Opened.Unknown) {
                toBePaid.put(id, means);
            } else if (opened instanceof Opened.Redirect) {
                till.pays(id, means);
                leasehold.payRequest().look(id, customer(id), now);
            }
        });
    }

    /** At the provider, if the customer can be sent there for it; any other money comes in unasked. */
    private Either<Refusal, ?> pay(PayStep step, ContractId id, Moment now) {
        PaymentNotice notice = notice(step, id, now);
        boolean onPage = open(id, now)
                .filter(request -> notice.reference().contains(request.reference()))
                .exists(request -> till.takes(notice, request.amount()) && isSent(id, notice, now));
        if (onPage) {
            till.pays(id, notice);
            return leasehold.payRequest().look(id, customer(id), now);
        }
        till.receives(notice);
        return leasehold.payRequest().receive(id, notice, now);
    }

    /** By whatever card they pay there: they are sent to where cards are paid. */
    private boolean isSent(ContractId id, PaymentNotice notice, Moment now) {
        boolean ofPayPal = notice.means().equals(PaymentMethod.PAYPAL.name());
        String page = (ofPayPal ? PaymentMethod.PAYPAL : PaymentMethod.VISA).name();
        return leasehold.payRequest().start(id, page, customer(id), now).exists(Opened.Redirect.class::isInstance);
    }

    private Option<PaymentRequest> open(ContractId id, Moment now) {
        return leasehold.contracts().look(id, customer(id), now).toOption().flatMap(Contract::request);
    }

    private PaymentNotice notice(PayStep step, ContractId id, Moment now) {
        Option<PaymentRequest> open = open(id, now);
        Money amount = Money.of(
                step.currency(),
                step.amount()
                        .or(() -> open.map(request -> request.amount().getAmount())
                                .getOrElse(java.math.BigDecimal.ZERO)));
        Option<String> reference =
                step.reference().flatMap(claim -> claim.stated().orElse(() -> open.map(PaymentRequest::reference)));
        notices++;
        String provider = step.method().equals(PaymentMethod.PAYPAL.name()) ? "paypal/" : "stripe/";
        return new PaymentNotice(
                provider + step.payment().getOrElse("notice-" + notices), amount, step.method(), reference);
    }

    private Length lengthBefore(ContractId id, Moment now) {
        return leasehold
                .contracts()
                .look(id, customer(id), now)
                .toOption()
                .flatMap(Contract::term)
                .map(term -> term.ahead().getOrElse(term.current()))
                .map(PaidPeriod::agreed)
                .map(agreed -> agreed.length())
                .getOrElse(new Length(1));
    }

    private Actor customer(ContractId id) {
        return Option.<Actor>of(owners.get(id) == null ? null : new Actor.Customer(owners.get(id)))
                .getOrElse(Actor.Visitor::new);
    }

    private Option<TermsVersion> accepted() {
        return Option.of(leasehold.terms().version());
    }

    /** The same scenario makes the same machines. */
    static MachineId machineOf(ScenarioFile scenario, ContractId id) {
        String seed = scenario.name() + "/" + id;
        return new MachineId(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)));
    }
}
