package io.leasehold.scenario.play;

import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.application.ManageApplications;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.export.ExportServer;
import io.leasehold.ports.time.Moment;
import io.leasehold.scenario.file.EndApplicationStep;
import io.leasehold.scenario.file.InstallStep;
import io.leasehold.scenario.file.Paying;
import io.leasehold.scenario.file.PublishTariffStep;
import io.leasehold.scenario.file.ShopStep;
import io.vavr.control.Either;

/** Does the steps that buy something beside the server, and announces tariffs as an operator. */
final class ShopActions {

    private final Leasehold leasehold;

    ShopActions(Leasehold leasehold) {
        this.leasehold = leasehold;
    }

    Either<Refusal, Decided> act(ShopStep step, ContractId id, Actor customer, Moment now) {
        if (step instanceof InstallStep install) {
            return install(install, id, customer, now);
        }
        if (step instanceof EndApplicationStep end) {
            return leasehold.manageApplications().end(id, end.application(), customer, now);
        }
        ExportServer exports = leasehold.exportServer();
        return exports.quote(id, customer, now)
                .flatMap(quote -> exports.handle(id, step.paying().flatMap(Paying::method), quote, customer, now));
    }

    Either<Refusal, Tariff> announce(PublishTariffStep step, Moment now) {
        Tariff tariff = step.change().in(leasehold.catalogue(), now.today());
        return leasehold.announcePrices().handle(tariff, new Actor.Operator("operator"), now);
    }

    private Either<Refusal, Decided> install(InstallStep step, ContractId id, Actor customer, Moment now) {
        ManageApplications applications = leasehold.manageApplications();
        return applications
                .preview(id, step.application(), customer, now)
                .flatMap(preview -> applications.install(
                        new ManageApplications.Installation(
                                id,
                                step.application(),
                                step.acknowledged(),
                                step.paying().flatMap(Paying::method),
                                preview.quote(),
                                customer),
                        now));
    }
}
