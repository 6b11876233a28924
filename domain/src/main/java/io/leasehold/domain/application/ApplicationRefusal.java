package io.leasehold.domain.application;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.customer.Audience;
import io.vavr.collection.Set;
import java.time.LocalDate;

/** Why an application is not installed, or not ended. */
public sealed interface ApplicationRefusal extends Refusal {

    /** The catalogue has no such application. */
    record ApplicationNotOffered(ApplicationId application) implements ApplicationRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_1;
        }
    }

    /** It was offered once and is not any more. */
    record ApplicationWithdrawn(ApplicationId application) implements ApplicationRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_6;
        }
    }

    /** It is made for other types of customer. */
    record ApplicationForOthers(ApplicationId application, Audience asked, Set<Audience> madeFor)
            implements ApplicationRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_1;
        }
    }

    /** It is installed already, or being installed, or was named twice. */
    record ApplicationInstalledAlready(ApplicationId application) implements ApplicationRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_1;
        }
    }

    /** The server runs past its renewal date, since deadlines rested; an application is charged through that date only. */
    record PaidTimeIsOver(LocalDate renewal) implements ApplicationRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_2;
        }
    }

    /** It cannot be ended once it is installed, and that warning was not acknowledged. */
    record WarningNotAcknowledged(ApplicationId application) implements ApplicationRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_5;
        }
    }

    /** The system has not installed it, or it has ended. */
    record ApplicationNotInstalled(ApplicationId application) implements ApplicationRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_4;
        }
    }

    /** It is one of those that cannot be ended. */
    record ApplicationNotRemovable(ApplicationId application) implements ApplicationRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.APP_5;
        }
    }
}
