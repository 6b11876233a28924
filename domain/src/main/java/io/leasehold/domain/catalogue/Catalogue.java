package io.leasehold.domain.catalogue;

import io.leasehold.domain.customer.Country;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.period.Length;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What is for sale, in versions: the tariff in force on a day is the one that took effect last.
 *
 * @param lengths the contract lengths on offer, at least one, each once (ORD-3)
 * @param vat rates of value added tax, at most one a country and day
 * @param tariffs versions of the price list, at least one, at most one a day of taking effect
 * @param systems the operating systems on offer, at least one, each once (OSX-1)
 */
public record Catalogue(List<Length> lengths, List<VatRate> vat, List<Tariff> tariffs, List<SystemId> systems) {

    public Catalogue {
        if (lengths.isEmpty() || lengths.distinct().size() != lengths.size()) {
            throw new IllegalArgumentException("a catalogue offers at least one length, and each once");
        }
        if (systems.isEmpty() || systems.distinct().size() != systems.size()) {
            throw new IllegalArgumentException("a catalogue offers at least one operating system, and each once");
        }
        if (tariffs.isEmpty() || tariffs.distinctBy(Tariff::effective).size() != tariffs.size()) {
            throw new IllegalArgumentException("a catalogue has at least one tariff, and one a day of taking effect");
        }
        if (vat.distinctBy(Catalogue::countryAndDay).size() != vat.size()) {
            throw new IllegalArgumentException("a country has one rate of tax a day");
        }
        lengths = lengths.sorted();
        tariffs = tariffs.sortBy(Tariff::effective);
    }

    /** The tariff that took effect last, on {@code on} or before; none before the first one. */
    public Option<Tariff> tariffOn(LocalDate on) {
        return tariffs.findLast(tariff -> !tariff.effective().isAfter(on));
    }

    /** The rate in force on {@code on} for customers of {@code country}; none if the catalogue knows no rate. */
    public Option<VatRate> vatOn(Country country, LocalDate on) {
        return vat.filter(rate -> rate.country().equals(country) && !rate.from().isAfter(on))
                .maxBy(Comparator.comparing(VatRate::from));
    }

    /** The tariffs that were announced by {@code on} and take effect later. */
    public List<Tariff> announcedBy(LocalDate on) {
        return tariffs.filter(
                tariff -> !tariff.announced().isAfter(on) && tariff.effective().isAfter(on));
    }

    /** Whether a tariff before {@code tariff} offered the application. */
    public boolean offeredBefore(Tariff tariff, ApplicationId application) {
        return tariffs.exists(earlier -> earlier.effective().isBefore(tariff.effective())
                && earlier.application(application).isDefined());
    }

    /** This catalogue with one more tariff; refuses a second one for the same day of taking effect. */
    public Catalogue with(Tariff tariff) {
        return new Catalogue(lengths, vat, tariffs.append(tariff), systems);
    }

    private static String countryAndDay(VatRate rate) {
        return rate.country().code() + rate.from();
    }
}
