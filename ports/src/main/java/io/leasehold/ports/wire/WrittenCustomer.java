package io.leasehold.ports.wire;

import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;

/** A customer as they are written; part of an account. Prints nothing but the id. */
record WrittenCustomer(
        CustomerId id,
        Audience type,
        Country country,
        Locale locale,
        String email,
        Option<String> title,
        Option<String> firstName,
        Option<String> lastName,
        Option<String> company,
        Option<String> phone,
        Option<String> address,
        Option<String> siren,
        Option<String> vatNumber,
        Option<LocalDate> birthDate,
        boolean marketing) {

    static WrittenCustomer of(Customer customer) {
        return new WrittenCustomer(
                customer.id(),
                customer.type(),
                customer.country(),
                customer.locale(),
                customer.email(),
                customer.title(),
                customer.firstName(),
                customer.lastName(),
                customer.company(),
                customer.phone(),
                customer.address(),
                customer.siren(),
                customer.vatNumber(),
                customer.birthDate(),
                customer.marketing());
    }

    Customer read() {
        return Customer.builder()
                .id(id)
                .type(type)
                .country(country)
                .locale(locale)
                .email(email)
                .title(title)
                .firstName(firstName)
                .lastName(lastName)
                .company(company)
                .phone(phone)
                .address(address)
                .siren(siren)
                .vatNumber(vatNumber)
                .birthDate(birthDate)
                .marketing(marketing)
                .build();
    }

    @Override
    public String toString() {
        return "WrittenCustomer[" + id + "]";
    }
}
