package io.leasehold.ports.prices;

import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.EXP_5;

import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.prices.TellOfPrices;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.contract.FanOuts;
import io.leasehold.ports.contract.FanOuts.Progress;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the customer of every contract told of every tariff that was announced, page by page. After a breakdown it goes on
 * from the last page; whoever was told already is not told again.
 *
 * <p>One pass does not find everybody: an order that was priced before the announcement may be stored behind the page, and a
 * contract may fail. So there is a pass a day until one that came to its end on the day the tariff takes effect, or later,
 * and had nobody fail. An order of that day or later is priced by that tariff and need not be told.
 */
public final class TellCustomers {

    private static final Logger LOG = LoggerFactory.getLogger(TellCustomers.class);
    private static final int PAGE = 200;

    private final Conditions conditions;
    private final ContractStore contracts;
    private final FanOuts fanOuts;
    private final Decisions decisions;
    private final TariffListener listener;

    public TellCustomers(
            Conditions conditions,
            ContractStore contracts,
            FanOuts fanOuts,
            Decisions decisions,
            TariffListener listener) {
        this.conditions = conditions;
        this.contracts = contracts;
        this.fanOuts = fanOuts;
        this.decisions = decisions;
        this.listener = listener;
    }

    /** Tells of whatever was announced by now and was not told to everybody yet. */
    @Clause({APP_3, EXP_5})
    public void run(Moment now) {
        conditions
                .catalogue()
                .tariffs()
                .filter(tariff -> !tariff.announced().isAfter(now.today()))
                .forEach(tariff -> tell(tariff, now));
    }

    /** Begins to tell of a tariff, unless that has begun. */
    Progress begin(Tariff tariff, Moment now) {
        return fanOuts.progress(name(tariff)).getOrElse(() -> {
            listener.announced(tariff, now);
            fanOuts.save(name(tariff), Progress.BEGUN);
            return Progress.BEGUN;
        });
    }

    private void tell(Tariff tariff, Moment now) {
        Progress progress = begin(tariff, now);
        while (!progress.done() && !progress.rests(now.today())) {
            progress = tellPage(tariff, progress, now);
            fanOuts.save(name(tariff), progress);
        }
    }

    private Progress tellPage(Tariff tariff, Progress progress, Moment now) {
        Option<LocalDate> tomorrow = Option.of(now.today().plusDays(1));
        List<Contract> page = contracts.page(progress.after(), PAGE).map(Stored::contract);
        List<Contract> failed = page.filter(contract -> !told(tariff, contract, now));
        // What began this pass says nothing about it; what an earlier page of it wrote down does.
        Option<LocalDate> soFar = progress.after().flatMap(later -> progress.again());
        Option<LocalDate> again = failed.isEmpty() ? soFar : tomorrow;
        if (page.size() == PAGE) {
            return new Progress(page.lastOption().map(Contract::id), again, false);
        }
        boolean more = again.isDefined() || tariff.effective().isAfter(now.today());
        return new Progress(Option.none(), more ? tomorrow : Option.none(), !more);
    }

    // One contract that cannot be decided on must not keep the others from being told; without a store nobody can be.
    @SuppressWarnings("IllegalCatch")
    private boolean told(Tariff tariff, Contract contract, Moment now) {
        TellOfPrices tell = new TellOfPrices(tariff.effective(), now.today());
        if (!tell.concerns(contract)) {
            return true;
        }
        try {
            return decisions
                    .decide(contract.id(), now, current -> Either.right(tell))
                    .isRight();
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} cannot be told of the prices from {} on yet", contract.id(), tariff.effective(), e);
            return false;
        }
    }

    private static String name(Tariff tariff) {
        return "prices/" + tariff.effective();
    }
}
