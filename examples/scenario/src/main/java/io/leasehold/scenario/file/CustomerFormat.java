package io.leasehold.scenario.file;

import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.ports.account.AccountRules;
import io.leasehold.ports.account.EmailSyntax;
import io.leasehold.ports.account.SirenSyntax;
import io.leasehold.ports.catalogue.CatalogueFormat;
import io.leasehold.ports.document.Dates;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Lists;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;

/** How customers are written. Faults in what is personal never show it (DAT-5). */
final class CustomerFormat {

    private static final Format<Audience> TYPE = Formats.oneOf(Audience.class);

    private static final Format<Locale> LOCALE =
            Formats.choice(LinkedHashMap.of("en", Locale.ENGLISH, "fr", Locale.FRENCH));

    private static final Format<String> NAME =
            Formats.text(200).hidden("is not text of one line, at most 200 characters");

    private static final Format<String> EMAIL =
            Formats.text(254).check(EmailSyntax::accepts, email -> "").hidden("is not an e-mail address");

    private static final Format<String> SIREN = Formats.text(20)
            .map(text -> text.replace(" ", ""))
            .check(SirenSyntax::accepts, siren -> "")
            .hidden("is not a SIREN of 9 or a SIRET of 14 digits with the right check digit");

    private static final Format<String> VAT_NUMBER = Formats.text(20)
            .check(AccountRules::isVatNumber, number -> "")
            .hidden("is not a VAT number, which starts with the letters of the country");

    private static final Format<String> PHONE =
            Formats.text(30).check(AccountRules::isPhone, phone -> "").hidden("is not a telephone number");

    private static final Format<String> ADDRESS = Formats.lines(500).hidden("is not text of at most 500 characters");

    private static final Format<LocalDate> BIRTH_DATE =
            Dates.date().hidden("is not a day of the calendar such as 1990-05-17");

    private final Known known;

    private CustomerFormat(Known known) {
        this.known = known;
    }

    /** The customers of a file, who come to be {@code known}. */
    static Format<List<Customer>> all(Known known) {
        return Lists.listOf(Fields.mapping(new CustomerFormat(known)::customer));
    }

    private Option<Customer> customer(Fields in) {
        Field<CustomerId> id = in.required("id", known.newCustomer());
        Field<Audience> type = in.optional("type", TYPE, Audience.INDIVIDUAL);
        Field<Country> country = in.required("country", CatalogueFormat.COUNTRY);
        Field<Locale> locale = in.optional("locale", LOCALE, Locale.ENGLISH);
        Field<Boolean> marketing = in.optional("marketing", Formats.truth(), false);
        if (type.value().contains(Audience.COMPANY) && !in.has("company") && !in.has("lastName")) {
            in.fault("company", "is missing; a company has a 'company' or at least a 'lastName'");
        }
        Field<Customer.Builder> person = person(in);
        return in.build(() -> person.get()
                .id(id.get())
                .type(type.get())
                .country(country.get())
                .locale(locale.get())
                .marketing(marketing.get())
                .build());
    }

    private static Field<Customer.Builder> person(Fields in) {
        Field<String> email = in.required("email", EMAIL);
        Field<Option<String>> title = in.optional("title", NAME);
        Field<Option<String>> firstName = in.optional("firstName", NAME);
        Field<Option<String>> lastName = in.optional("lastName", NAME);
        Field<Option<String>> company = in.optional("company", NAME);
        Field<Option<String>> siren = in.optional("siren", SIREN);
        Field<Option<String>> vatNumber = in.optional("vatNumber", VAT_NUMBER);
        Field<Option<String>> phone = in.optional("phone", PHONE);
        Field<Option<String>> address = in.optional("address", ADDRESS);
        Field<Option<LocalDate>> birthDate = in.optional("birthDate", BIRTH_DATE);
        return in.group(() -> Customer.builder()
                .email(email.get())
                .title(title.get())
                .firstName(firstName.get())
                .lastName(lastName.get())
                .company(company.get())
                .siren(siren.get())
                .vatNumber(vatNumber.get())
                .phone(phone.get())
                .address(address.get())
                .birthDate(birthDate.get()));
    }
}
