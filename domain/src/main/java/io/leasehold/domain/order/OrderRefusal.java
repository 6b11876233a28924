package io.leasehold.domain.order;

import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.terms.TermsVersion;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/** Why an order, and what it has in common with a renewal, is refused. */
public sealed interface OrderRefusal extends Refusal {

    /** The edition of the terms in force was not accepted. */
    record TermsNotAccepted(TermsVersion inForce, Option<TermsVersion> accepted) implements OrderRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.GEN_1;
        }
    }

    /** The tariff in force does not sell the solution. */
    record SolutionNotOnSale(SolutionId solution) implements OrderRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_7;
        }
    }

    /** The solution is made for other types of customer. */
    record NotForThisAudience(SolutionId solution, Audience asked, Set<Audience> madeFor) implements OrderRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_7;
        }
    }

    /** A customised solution is entered by an operator. */
    record AgreedWithSupport(SolutionId solution) implements OrderRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_7;
        }
    }

    /** The length is not one of those on offer. */
    record LengthNotOffered(Length length, List<Length> offered) implements OrderRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_3;
        }
    }

    /** The operating system is not one of those on offer. */
    record SystemNotOffered(SystemId system, List<SystemId> offered) implements OrderRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.OSX_1;
        }
    }

    /** The express consent to immediate execution is missing. */
    record ConsentMissing() implements OrderRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_5;
        }
    }

    /** A quote holds until the end of its day. */
    record QuoteExpired(LocalDate quoted, LocalDate today) implements OrderRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_1;
        }
    }

    /** The quote is not what the price list says. */
    record QuoteAltered(Money quoted, Money price) implements OrderRefusal {
        @Override
        public ClauseId clause() {
            return ClauseId.ORD_1;
        }
    }
}
