package io.leasehold.domain.arbitrary;

import io.leasehold.domain.arbitrary.Step.Trick;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.operation.CancelOperation;
import io.leasehold.domain.operation.Operate;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.payment.ReceivePayment;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.quote.QuoteLine;
import io.leasehold.domain.renewal.Renew;
import io.leasehold.domain.renewal.Terminate;
import io.leasehold.domain.upgrade.Growth;
import io.leasehold.domain.upgrade.Upgrade;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Turns the steps of a story into commands and passing days. */
final class Steps {

    private static final Actor STRANGER = new Actor.Customer(new CustomerId("mallory"));
    private static final Length NEVER_OFFERED = new Length(119);

    private final History history;
    private final HoldSteps holds;
    private final ShopSteps shop;
    private Option<PaymentNotice> lastPayment = Option.none();
    private int payments;

    Steps(History history) {
        this.history = history;
        this.holds = new HoldSteps(history);
        this.shop = new ShopSteps(history);
    }

    void take(Step step) {
        if (step instanceof Step.Pays pays) {
            pays(pays.manner());
        } else if (step instanceof Step.Renews renews) {
            renews(renews.length(), Option.none());
            paysAtOnce(renews.paysAtOnce());
        } else if (step instanceof Step.TriesToRenew tries) {
            renews(tries.length(), Option.of(tries.trick()));
        } else if (step instanceof Step.Upgrades upgrades) {
            upgrades(upgrades.add(), Option.none());
            paysAtOnce(upgrades.paysAtOnce());
        } else if (step instanceof Step.TriesToUpgrade tries) {
            upgrades(tries.add(), Option.of(tries.trick()));
        } else if (step instanceof Step.Hold hold) {
            holds.take(hold);
        } else if (step instanceof Step.Operates operates) {
            operates(operates);
        } else if (step instanceof Step.TakesBack back) {
            history.ask(contract -> new CancelOperation(back.number(), history.today(), owner()));
        } else if (step instanceof Step.AsksToTerminate) {
            history.ask(contract -> new Terminate(history.today(), owner()));
        } else if (shop.take(step)) {
            paysAtOnce((step instanceof Step.Installs installs && installs.paysAtOnce())
                    || (step instanceof Step.Exports exports && exports.paysAtOnce()));
        } else {
            takeTime(step);
        }
    }

    private void takeTime(Step step) {
        LocalDate today = history.today();
        if (step instanceof Step.DaysPass pass) {
            history.until(today.plusDays(pass.days()));
        } else if (step instanceof Step.LivesUntilRenewal until) {
            Option<LocalDate> renewal = history.contract().term().map(Term::renewal);
            history.until(renewal.getOrElse(today).plusDays(until.daysAfter()));
        } else if (step instanceof Step.LivesUntilDeletion until) {
            Option<LocalDate> deletion = history.contract().ending().map(Ending::deletionFrom);
            history.until(deletion.getOrElse(today).plusDays(until.daysAfter()));
        } else if (step instanceof Step.Outage outage) {
            history.outage(outage.days());
        } else if (step instanceof Step.Breaks breaks) {
            history.breaks(breaks.part(), breaks.days());
        }
    }

    private void paysAtOnce(boolean atOnce) {
        if (atOnce
                && history.last().outcome().isRight()
                && history.contract().request().isDefined()) {
            pays(Step.Manner.EXACT);
        }
    }

    private void pays(Step.Manner manner) {
        Contract contract = history.contract();
        PaymentNotice notice = manner == Step.Manner.SAME_AGAIN && lastPayment.isDefined()
                ? lastPayment.get()
                : notice(contract, manner);
        lastPayment = Option.of(notice);
        history.ask(now -> new ReceivePayment(notice, history.today()));
    }

    private PaymentNotice notice(Contract contract, Step.Manner manner) {
        CurrencyUnit currency = contract.terms().currency();
        Money right = contract.request().map(PaymentRequest::amount).getOrElse(Money.ofMinor(currency, 1_200));
        Money coin = Money.ofMinor(currency, 1);
        String reference = contract.request().map(PaymentRequest::reference).getOrElse("nothing-asked");
        String means = contract.terms().payment().methods().head().name();
        String id = "p" + ++payments;
        Option<String> named = Option.of(reference);
        return switch (manner) {
            case EXACT, SAME_AGAIN -> new PaymentNotice(id, right, means, named);
            case TOO_LITTLE -> new PaymentNotice(id, right.minus(coin), means, named);
            case TOO_MUCH -> new PaymentNotice(id, right.plus(coin), means, named);
            case OTHER_CURRENCY ->
                new PaymentNotice(id, Money.of(CurrencyUnit.of("KRW"), right.getAmountMajor()), means, named);
            case NO_REFERENCE -> new PaymentNotice(id, right, means, Option.none());
            case OTHER_REFERENCE -> new PaymentNotice(id, right, means, Option.of(reference + "0"));
            case OTHER_MEANS -> new PaymentNotice(id, right, "AMEX", named);
        };
    }

    private void renews(Length length, Option<Trick> trick) {
        history.ask(contract -> {
            Market market = market(contract);
            Length asked = trick.contains(Trick.LENGTH_NOT_OFFERED) ? NEVER_OFFERED : length;
            Quote quote = Renew.quote(contract, market, asked).getOrElse(() -> market.quote(List.empty()));
            return new Renew(
                    asked,
                    Option.when(
                            !trick.contains(Trick.TERMS_NOT_ACCEPTED),
                            market.terms().version()),
                    means(trick, market.terms().payment().methods().head().name()),
                    !trick.contains(Trick.NO_CONSENT),
                    spoilt(trick, market, quote),
                    market,
                    by(trick));
        });
    }

    private void upgrades(ResourceChange add, Option<Trick> trick) {
        history.ask(contract -> {
            Market market = market(contract);
            Disruption declared = history.world().disruption();
            ResourceChange asked = changed(add, trick);
            Quote quote = Growth.preview(contract, market, asked, declared)
                    .map(Growth.Preview::quote)
                    .getOrElse(() -> market.quote(List.empty()));
            return new Upgrade(
                    asked,
                    declared,
                    Option.when(!trick.contains(Trick.NOT_ACKNOWLEDGED), declared),
                    Option.none(),
                    history.world().capacity(),
                    means(trick, contract.terms().payment().methods().head().name()),
                    spoilt(trick, market, quote),
                    market,
                    by(trick));
        });
    }

    private void operates(Step.Operates step) {
        LocalDate today = history.today();
        Option<Appointment> appointment = step.inDays()
                .map(days -> today.plusDays(days))
                .map(on -> new Appointment(on.atTime(9, 0).toInstant(ZoneOffset.UTC), on));
        history.ask(contract -> new Operate(step.operation(), step.acknowledged(), appointment, today, owner()));
    }

    private static ResourceChange changed(ResourceChange add, Option<Trick> trick) {
        if (trick.contains(Trick.SHRINKS)) {
            return new ResourceChange(add.vcpus(), add.memoryGiB(), -1);
        }
        if (trick.contains(Trick.TOO_MUCH)) {
            return new ResourceChange(add.vcpus(), 1_000_000, add.diskGiB());
        }
        return trick.contains(Trick.ADDS_NOTHING) ? ResourceChange.NONE : add;
    }

    private static Option<String> means(Option<Trick> trick, String accepted) {
        return Option.of(trick.contains(Trick.OTHER_MEANS) ? "AMEX" : accepted);
    }

    private static Quote spoilt(Option<Trick> trick, Market market, Quote quote) {
        if (trick.contains(Trick.QUOTE_OF_YESTERDAY)) {
            return new Quote(quote.on().minusDays(1), quote.lines(), quote.net(), quote.vat(), quote.gross());
        }
        if (trick.contains(Trick.QUOTE_ALTERED)) {
            Money coin = Money.ofMinor(quote.net().getCurrencyUnit(), 1);
            return market.quote(quote.lines().append(new QuoteLine(QuoteLine.Kind.EXTRA, "a tip", coin)));
        }
        return quote;
    }

    private Actor by(Option<Trick> trick) {
        if (trick.contains(Trick.OTHER_CUSTOMER)) {
            return STRANGER;
        }
        return trick.contains(Trick.NOT_AUTHENTICATED) ? new Actor.Visitor() : owner();
    }

    private Actor owner() {
        return history.world().customer();
    }

    private Market market(Contract contract) {
        return history.world().market(contract, history.today());
    }
}
