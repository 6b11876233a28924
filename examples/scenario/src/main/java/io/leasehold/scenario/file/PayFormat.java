package io.leasehold.scenario.file;

import io.leasehold.ports.document.Amounts;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/** How a notice of a payment is written. */
final class PayFormat {

    private static final String EXACT = "exact";
    private static final String USUAL_METHOD = "VISA";
    private static final Format<String> PAYMENT = Formats.text(100);

    /** Nothing between the quotes is a notice without a reference, too. */
    private static final Format<Option<Claim<String>>> REFERENCE = Formats.wordOr(
            EXACT,
            () -> Option.some(Claim.exact()),
            Formats.maybeBlank(200).map(text -> Option.when(!text.isBlank(), () -> Claim.of(text))));

    private final Known known;

    PayFormat(Known known) {
        this.known = known;
    }

    Format<Action> format() {
        return Fields.mapping(this::pay);
    }

    private Option<Action> pay(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<CurrencyUnit> currency = in.optional("currency", Amounts.currency(), CurrencyUnit.EUR);
        CurrencyUnit likely = currency.value().getOrElse(CurrencyUnit.EUR);
        Field<Claim<BigDecimal>> amount = in.required("amount", amount(likely));
        Field<String> method = in.optional("method", PayingFormat.METHOD, USUAL_METHOD);
        Field<Option<Claim<String>>> reference = in.optional("reference", REFERENCE, Option.none());
        Field<Option<String>> payment = in.optional("payment", PAYMENT);
        return in.build(() -> (line, on) -> new PayStep(
                line, on, contract.get(), amount.get(), currency.get(), method.get(), reference.get(), payment.get()));
    }

    private static Format<Claim<BigDecimal>> amount(CurrencyUnit currency) {
        return Formats.wordOr(
                EXACT, Claim::exact, Amounts.positiveOrZero(currency).map(Claim::of));
    }
}
