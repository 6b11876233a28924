package io.leasehold.scenario.file;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.period.Length;
import io.leasehold.ports.catalogue.CatalogueFormat;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Lists;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** How an order is written. */
final class OrderFormat {

    private static final Format<OrderStep.By> BY = Formats.oneOfInAnyCase(OrderStep.By.class);

    private static final Format<List<ApplicationId>> APPLICATIONS = Lists.listOf(ShopFormat.APPLICATION);

    private final Known known;

    OrderFormat(Known known) {
        this.known = known;
    }

    Format<Action> format() {
        return Fields.mapping(this::order);
    }

    private Option<Action> order(Fields in) {
        Field<String> contract = in.required("contract", known.newContract());
        Field<CustomerId> customer = in.required("customer", known.customer());
        Field<SolutionId> solution = in.required("solution", known.solution());
        Field<SystemId> system = in.required("system", CatalogueFormat.ID.map(SystemId::new));
        Field<Length> length = in.required("length", CatalogueFormat.LENGTH);
        Field<List<ApplicationId>> applications = in.optional("applications", APPLICATIONS, List.empty());
        Field<Boolean> acknowledged = ShopFormat.accepted(in);
        Field<Paying> paying = PayingFormat.required(in);
        Field<Boolean> consent = in.optional("consent", Formats.truth(), false);
        Field<OrderStep.By> by = in.optional("by", BY, OrderStep.By.CUSTOMER);
        return in.build(() -> (line, on) -> new OrderStep(
                line,
                on,
                contract.get(),
                customer.get(),
                solution.get(),
                system.get(),
                length.get(),
                applications.get(),
                acknowledged.get(),
                paying.get(),
                consent.get(),
                by.get()));
    }
}
