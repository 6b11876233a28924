package io.leasehold.ports.catalogue;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.catalogue.VatRate;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.period.Length;
import io.leasehold.ports.document.DocumentWriter;
import io.leasehold.ports.document.Syntax;
import io.vavr.collection.Set;
import org.joda.money.Money;

/** Writes a catalogue in full, defaults included, so that {@link CatalogueFormat} reads the same again. */
public final class CatalogueWriter {

    private final DocumentWriter out;

    private CatalogueWriter(DocumentWriter out) {
        this.out = out;
    }

    /** {@code catalogue} as a document of its own. */
    public static String write(Catalogue catalogue, Syntax syntax) {
        return DocumentWriter.write(syntax, out -> new CatalogueWriter(out).write(catalogue));
    }

    private void write(Catalogue catalogue) {
        out.texts("lengths", catalogue.lengths().map(Length::toString));
        out.mappings("vat", catalogue.vat(), this::write);
        out.mappings("tariffs", catalogue.tariffs(), this::write);
        out.texts("systems", catalogue.systems().map(SystemId::value));
    }

    private void write(VatRate rate) {
        out.text("country", rate.country().code());
        out.number("rate", rate.percent());
        out.text("from", rate.from().toString());
    }

    private void write(Tariff tariff) {
        out.text("announced", tariff.announced().toString());
        out.text("effective", tariff.effective().toString());
        price("export", tariff.export());
        out.mappings("solutions", tariff.solutions(), this::write);
        out.mapping("extras", () -> {
            price("vcpu", tariff.extras().vcpu());
            price("memoryGiB", tariff.extras().memoryGiB());
            price("diskGiB", tariff.extras().diskGiB());
        });
        out.mappings("applications", tariff.applications(), this::write);
    }

    private void write(Solution solution) {
        out.text("id", solution.id().value());
        out.text("type", solution.type().name());
        audience(solution.audience());
        resources(solution.resources());
        price("monthly", solution.monthly());
        out.mapping("max", () -> resources(solution.max()));
    }

    private void write(Application application) {
        out.text("id", application.id().value());
        audience(application.audience());
        price("install", application.install());
        price("monthly", application.monthly());
        out.truth("removable", application.removable());
    }

    private void resources(Resources resources) {
        out.number("vcpus", resources.vcpus());
        out.number("memoryGiB", resources.memoryGiB());
        out.number("diskGiB", resources.diskGiB());
    }

    /** In one order, whatever the set's: the same catalogue gives the same bytes. */
    private void audience(Set<Audience> audience) {
        out.texts("audience", audience.toList().sorted().map(Enum::name));
    }

    private void price(String key, Money price) {
        out.number(key, price.getAmount());
    }
}
