package io.leasehold.ports.privacy;

import static io.leasehold.domain.clause.ClauseId.DAT_3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.ports.account.Account;
import io.leasehold.ports.account.Accounts;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.invoice.InvoiceBook;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Everything that is kept of a customer, as JSON: their data, what they accepted, what they chose, a mail that came back,
 * the ids of their contracts, and to whom their invoices were made out (DAT-3). What is not known is left out. Cases at the
 * support desk are the desk's to hand out.
 */
public final class ExportPersonalData {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;

    private final Accounts accounts;
    private final ContractStore contracts;
    private final InvoiceBook invoices;

    public ExportPersonalData(Accounts accounts, ContractStore contracts, InvoiceBook invoices) {
        this.accounts = accounts;
        this.contracts = contracts;
        this.invoices = invoices;
    }

    /** The JSON text, as the customer or an operator asks. */
    @Clause(DAT_3)
    public Either<Refusal, String> handle(CustomerId id, Actor by) {
        return accounts.look(id, by).map(account -> {
            ObjectNode all = JSON.createObjectNode();
            account(all, account);
            contracts(all, id);
            return print(all);
        });
    }

    private static void account(ObjectNode all, Account account) {
        person(all.putObject("customer"), account.customer());
        all.putObject("accepted")
                .put("terms", account.acceptance().version().toString())
                .put("on", account.acceptance().on().toString());
        all.putObject("commercialMail")
                .put("wanted", account.customer().marketing())
                .put("since", account.choiceOn().toString());
        account.bounce()
                .forEach(bounce -> all.putObject("bouncedMail")
                        .put("address", bounce.address())
                        .put("reason", bounce.reason())
                        .put("on", bounce.on().toString()));
    }

    private static void person(ObjectNode to, Customer customer) {
        to.put("id", customer.id().value());
        to.put("type", customer.type().name());
        put(to, "title", customer.title());
        put(to, "firstName", customer.firstName());
        put(to, "lastName", customer.lastName());
        put(to, "company", customer.company());
        to.put("email", customer.email());
        put(to, "phone", customer.phone());
        put(to, "address", customer.address());
        to.put("country", customer.country().code());
        to.put("locale", customer.locale().toLanguageTag());
        put(to, "siren", customer.siren());
        put(to, "vatNumber", customer.vatNumber());
        put(to, "birthDate", customer.birthDate().map(Object::toString));
    }

    private void contracts(ObjectNode all, CustomerId owner) {
        var ids = all.putArray("contracts");
        var made = all.putArray("invoices");
        List<ContractId> page = contracts.ofOwner(owner, Option.none(), PAGE);
        while (page.nonEmpty()) {
            for (ContractId id : page) {
                ids.add(id.value());
                invoices.ofContract(id).forEach(invoice -> invoice(made.addObject(), invoice));
            }
            page = contracts.ofOwner(owner, page.lastOption(), PAGE);
        }
    }

    private static void invoice(ObjectNode to, Invoice invoice) {
        to.put("number", invoice.number());
        to.put("contract", invoice.contract().value());
        to.put("date", invoice.content().on().toString());
        to.put("gross", invoice.content().quote().gross().toString());
        recipient(to.putObject("recipient"), invoice.recipient());
    }

    private static void recipient(ObjectNode to, Recipient recipient) {
        put(to, "name", recipient.name());
        put(to, "company", recipient.company());
        put(to, "address", recipient.address());
        to.put("country", recipient.country().code());
        put(to, "siren", recipient.siren());
        put(to, "vatNumber", recipient.vatNumber());
    }

    private static void put(ObjectNode to, String name, Option<String> value) {
        value.forEach(known -> to.put(name, known));
    }

    private static String print(ObjectNode all) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            // Without the cause, which might show what could not be written.
            throw new IllegalStateException("a tree of texts can be written");
        }
    }
}
