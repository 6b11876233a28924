package io.leasehold.ports.account;

import static io.leasehold.domain.clause.ClauseId.DAT_1;
import static io.leasehold.domain.clause.ClauseId.DAT_2;
import static io.leasehold.domain.clause.ClauseId.DAT_5;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Customer;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the data of a customer must look like when they come in, on the business date that they come in. A refusal names
 * the field and never shows what is in it (DAT-5).
 */
@Clause(DAT_5)
public final class AccountRules {

    private static final int MAX_NAME = 200;
    private static final int MAX_ADDRESS = 500;
    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[A-Z0-9 .+*-]{2,18}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()./-]{2,29}");

    @Clause(DAT_2)
    static final Rule<LocalDate, Customer> EMAIL = (today, customer) ->
            Option.when(!EmailSyntax.accepts(customer.email()), () -> new AccountRefusal.EmailNotValid("email"));

    @Clause(DAT_1)
    static final Rule<LocalDate, Customer> TITLE = valid("title", Customer::title, AccountRules::isName);

    @Clause(DAT_1)
    static final Rule<LocalDate, Customer> FIRST_NAME = valid("firstName", Customer::firstName, AccountRules::isName);

    @Clause(DAT_1)
    static final Rule<LocalDate, Customer> LAST_NAME = valid("lastName", Customer::lastName, AccountRules::isName);

    @Clause(DAT_1)
    static final Rule<LocalDate, Customer> COMPANY = valid("company", Customer::company, AccountRules::isName);

    /** A company has a name of some kind, if only that of a person. */
    @Clause(DAT_1)
    static final Rule<LocalDate, Customer> COMPANY_HAS_A_NAME = (today, customer) -> Option.when(
            customer.type() == Audience.COMPANY
                    && customer.company().isEmpty()
                    && customer.lastName().isEmpty(),
            () -> new AccountRefusal.FieldNotValid("company"));

    @Clause(DAT_1)
    static final Rule<LocalDate, Customer> TELEPHONE = valid("phone", Customer::phone, AccountRules::isPhone);

    @Clause(DAT_1)
    static final Rule<LocalDate, Customer> ADDRESS = valid("address", Customer::address, AccountRules::isAddress);

    @Clause(DAT_1)
    static final Rule<LocalDate, Customer> SIREN = valid("siren", Customer::siren, SirenSyntax::accepts);

    @Clause(DAT_1)
    static final Rule<LocalDate, Customer> VAT = valid("vatNumber", Customer::vatNumber, AccountRules::isVatNumber);

    @Clause(DAT_1)
    static final Rule<LocalDate, Customer> BIRTH_DATE = (today, customer) -> Option.when(
            customer.birthDate().exists(born -> born.isAfter(today)),
            () -> new AccountRefusal.FieldNotValid("birthDate"));

    /** In the order of a form. */
    static final Rules<LocalDate, Customer> RULES = Rules.of(
            TITLE,
            FIRST_NAME,
            LAST_NAME,
            COMPANY,
            COMPANY_HAS_A_NAME,
            EMAIL,
            TELEPHONE,
            ADDRESS,
            SIREN,
            VAT,
            BIRTH_DATE);

    private AccountRules() {}

    /** A line that says something, at most {@value #MAX_NAME} characters. */
    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= MAX_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    /** Some lines, at most {@value #MAX_ADDRESS} characters. */
    public static boolean isAddress(String text) {
        return !text.isBlank() && text.length() <= MAX_ADDRESS;
    }

    /** The letters of a country and what follows; whether it was given out is not asked. */
    public static boolean isVatNumber(String text) {
        return VAT_NUMBER.matcher(text).matches();
    }

    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    private static Rule<LocalDate, Customer> valid(
            String field, Function<Customer, Option<String>> value, Predicate<String> valid) {
        return (today, customer) -> value.apply(customer)
                .filter(valid.negate())
                .<Refusal>map(wrong -> new AccountRefusal.FieldNotValid(field));
    }
}
