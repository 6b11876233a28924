package io.leasehold.ports.prices;

import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.ports.time.Moment;

/** Hears of each tariff when its customers begin to be told; again if the process broke down just then. */
@FunctionalInterface
public interface TariffListener {

    void announced(Tariff tariff, Moment now);
}
