package io.leasehold.domain.prices;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import java.time.LocalDate;

/** Why a tariff is not announced. */
public sealed interface PriceRefusal extends Refusal {

    /** There is one for that day already, and what was announced is not edited. */
    record TariffAnnouncedAlready(LocalDate effective) implements PriceRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_3;
        }
    }

    /** It says that it was announced on a day that has not come. */
    record AnnouncedInTheFuture(LocalDate announced, LocalDate today) implements PriceRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_3;
        }
    }

    /** The customers would not hear of new prices early enough; {@code earliest} is the first day on which they may apply. */
    record PriceNoticeTooShort(LocalDate effective, LocalDate earliest, int days) implements PriceRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_3;
        }
    }

    /** The same for a tariff in which only the price of exports changes. */
    record ExportNoticeTooShort(LocalDate effective, LocalDate earliest, int days) implements PriceRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.EXP_5;
        }
    }

    /** The host keeps its price list in a file; a tariff is announced there. */
    record PricesKeptElsewhere() implements PriceRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_3;
        }
    }
}
