package io.leasehold.ports.catalogue;

import static io.leasehold.ports.catalogue.CatalogueFormat.ID;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.Extras;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.document.Amounts;
import io.leasehold.ports.document.Dates;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Lists;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How a tariff is written. */
public final class TariffFormat {

    private static final Set<Audience> EVERYBODY = LinkedHashSet.of(Audience.values());
    private static final Format<Set<Audience>> AUDIENCE = Lists.setOf(Formats.oneOf(Audience.class));
    private static final Format<Integer> UNITS = Formats.integer(0, Resources.MAX_UNITS);

    private static final Format<Max> MAX = Fields.mapping(TariffFormat::max);

    private final Format<Money> price;
    private final Money nothing;

    private TariffFormat(CurrencyUnit currency) {
        this.price = Amounts.money(currency);
        this.nothing = Money.zero(currency);
    }

    /** The format of a tariff whose prices are in {@code currency}. */
    public static Format<Tariff> in(CurrencyUnit currency) {
        return Fields.mapping(new TariffFormat(currency)::tariff);
    }

    /** The format of what is new in a tariff; only the day of its taking effect must be said. */
    public static Format<TariffChange> change(CurrencyUnit currency) {
        return Fields.mapping(new TariffFormat(currency)::change);
    }

    private Option<TariffChange> change(Fields in) {
        Field<Option<LocalDate>> announced = in.optional("announced", Dates.date());
        Field<LocalDate> effective = in.required("effective", Dates.date());
        Field<Option<Money>> export = in.optional("export", price);
        Field<Option<List<Solution>>> solutions = in.optional("solutions", solutions());
        Field<Option<Extras>> extras = in.optional("extras", Fields.mapping(this::extras));
        Field<Option<List<Application>>> applications = in.optional("applications", applications());
        return in.build(() -> new TariffChange(
                announced.get(), effective.get(), export.get(), solutions.get(), extras.get(), applications.get()));
    }

    private Format<List<Solution>> solutions() {
        return Lists.listOf(Fields.mapping(this::solution), Solution::id, "the solution");
    }

    private Format<List<Application>> applications() {
        return Lists.listOf(Fields.mapping(this::application), Application::id, "the application");
    }

    private Option<Tariff> tariff(Fields in) {
        Field<LocalDate> announced = in.required("announced", Dates.date());
        Field<LocalDate> effective = in.required("effective", Dates.date());
        Field<Money> export = in.required("export", price);
        Field<List<Solution>> solutions = in.required("solutions", solutions());
        Field<Extras> extras = in.required("extras", Fields.mapping(this::extras));
        Field<List<Application>> applications = in.optional("applications", applications(), List.empty());
        return in.build(() -> new Tariff(
                announced.get(), effective.get(), export.get(), solutions.get(), extras.get(), applications.get()));
    }

    private Option<Solution> solution(Fields in) {
        Field<SolutionId> id = in.required("id", ID.map(SolutionId::new));
        Field<SolutionType> type = in.optional("type", Formats.oneOf(SolutionType.class), SolutionType.TURNKEY);
        Field<Set<Audience>> audience = in.optional("audience", AUDIENCE, EVERYBODY);
        Field<Integer> vcpus = in.required("vcpus", UNITS);
        Field<Integer> memoryGiB = in.required("memoryGiB", UNITS);
        Field<Integer> diskGiB = in.required("diskGiB", UNITS);
        Field<Money> monthly = in.required("monthly", price);
        Field<Max> max = in.optional("max", MAX, Max.NOT_GIVEN);
        return in.build(() -> {
            Resources resources = new Resources(vcpus.get(), memoryGiB.get(), diskGiB.get());
            return new Solution(
                    id.get(),
                    type.get(),
                    audience.get(),
                    resources,
                    monthly.get(),
                    max.get().from(resources));
        });
    }

    private static Option<Max> max(Fields in) {
        Field<Option<Integer>> vcpus = in.optional("vcpus", UNITS);
        Field<Option<Integer>> memoryGiB = in.optional("memoryGiB", UNITS);
        Field<Option<Integer>> diskGiB = in.optional("diskGiB", UNITS);
        return in.build(() -> new Max(vcpus.get(), memoryGiB.get(), diskGiB.get()));
    }

    /** What a solution can grow to; a resource that is not given does not grow. */
    private record Max(Option<Integer> vcpus, Option<Integer> memoryGiB, Option<Integer> diskGiB) {

        static final Max NOT_GIVEN = new Max(Option.none(), Option.none(), Option.none());

        Resources from(Resources base) {
            return new Resources(
                    vcpus.getOrElse(base.vcpus()),
                    memoryGiB.getOrElse(base.memoryGiB()),
                    diskGiB.getOrElse(base.diskGiB()));
        }
    }

    private Option<Extras> extras(Fields in) {
        Field<Money> vcpu = in.required("vcpu", price);
        Field<Money> memoryGiB = in.required("memoryGiB", price);
        Field<Money> diskGiB = in.required("diskGiB", price);
        return in.build(() -> new Extras(vcpu.get(), memoryGiB.get(), diskGiB.get()));
    }

    private Option<Application> application(Fields in) {
        Field<ApplicationId> id = in.required("id", ID.map(ApplicationId::new));
        Field<Set<Audience>> audience = in.optional("audience", AUDIENCE, EVERYBODY);
        Field<Money> install = in.optional("install", price, nothing);
        Field<Money> monthly = in.optional("monthly", price, nothing);
        Field<Boolean> removable = in.optional("removable", Formats.truth(), true);
        return in.build(() -> new Application(id.get(), audience.get(), install.get(), monthly.get(), removable.get()));
    }
}
