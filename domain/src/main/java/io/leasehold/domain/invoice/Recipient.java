package io.leasehold.domain.invoice;

import static io.leasehold.domain.clause.ClauseId.DAT_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.vavr.control.Option;

/**
 * To whom an invoice is made out, as of the moment it got its number: what the law has an invoice say of a customer, and no
 * more. It stays as it is when the customer's data are corrected or erased (DAT-3). Prints nothing but the id.
 *
 * @param customer the id, also of one who is erased
 * @param name of the person, if there is one
 * @param company or organisation
 */
@Clause(DAT_3)
public record Recipient(
        CustomerId customer,
        Option<String> name,
        Option<String> company,
        Option<String> address,
        Country country,
        Option<String> siren,
        Option<String> vatNumber) {

    /** The customer as they are now. */
    public static Recipient of(Customer customer) {
        String name = String.join(
                        " ",
                        customer.title().getOrElse(""),
                        customer.firstName().getOrElse(""),
                        customer.lastName().getOrElse(""))
                .strip()
                .replaceAll(" +", " ");
        return new Recipient(
                customer.id(),
                Option.when(!name.isEmpty(), name),
                customer.company(),
                customer.address(),
                customer.country(),
                customer.siren(),
                customer.vatNumber());
    }

    @Override
    public String toString() {
        return "Recipient[" + customer + "]";
    }
}
