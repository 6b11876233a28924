package io.leasehold.domain.payment;

import static io.leasehold.domain.clause.ClauseId.ORD_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** What may pay (ORD-2). The name of a means of payment is looked at and never kept (DAT-1). */
public final class MeansOfPayment {

    /** A means of payment that the terms do not accept, by its name. */
    public record MeansNotAccepted(String means, List<PaymentMethod> accepted) implements Refusal {
        @Override
        public ClauseId clause() {
            return ORD_2;
        }
    }

    private MeansOfPayment() {}

    /** Refuses {@code name} unless the terms accept it; none given, none refused: it is asked again when it is paid. */
    @Clause(ORD_2)
    public static Option<Refusal> check(Terms terms, Option<String> name) {
        List<PaymentMethod> accepted = terms.payment().methods();
        return name.filter(means -> !isAccepted(terms, means)).map(means -> new MeansNotAccepted(means, accepted));
    }

    static boolean isAccepted(Terms terms, String name) {
        return terms.payment().methods().exists(method -> method.name().equals(name));
    }
}
