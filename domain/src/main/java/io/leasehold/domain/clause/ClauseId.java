package io.leasehold.domain.clause;

/** The clauses of the conditions of sale, each in a sentence of our own. */
public enum ClauseId {
    GEN_1("Opening an account and each order record which edition of the terms was accepted, and when."),
    ORD_1("Prices are net while choosing; the summary shows net, tax by rate, and gross; what "
            + "is charged equals the quote, which holds for its day."),
    ORD_2("Payment is immediate, in the currency of the terms, by one of the accepted means; "
            + "anything else is refused by name."),
    ORD_3("The customer picks one of the offered lengths; the contract starts on the day the service is activated."),
    ORD_4("A payment counts only if amount, currency and reference match the open request; any "
            + "other is declined, given back and changes nothing; the same one counts once."),
    ORD_5("An order or renewal needs the express consent to immediate execution, with which the "
            + "right of withdrawal is lost."),
    ORD_6("A breach noticed by registered letter must be remedied within seven days of its "
            + "receipt, or the contract ends."),
    ORD_7("Orders are for turnkey solutions; a customised one is agreed with support and entered by an operator."),
    REN_1("A renewal is charged at the tariff and taxes of its day, may change the length, and "
            + "extends from the renewal date, at most one period ahead."),
    REN_2("Reminders go out two months, one month, fifteen days and one day before the renewal "
            + "date, and on it; each once."),
    REN_3("Renewing needs the customer authenticated in their private space."),
    REN_4("Not renewed by the end of the renewal date, the server is shut down the next day."),
    REN_5("For fifteen days from the shutdown the customer may renew without loss of data, and "
            + "fetch the content for free."),
    REN_6("Not renewed by then, the server and all data on it are deleted for good, once "
            + "shutdown and retrieval are proven."),
    REN_7("An open payment holds the shutdown and the deletion; one that arrives after the deletion is given back."),
    REN_8("An active solution cannot be terminated by the customer, and nothing is refunded; "
            + "leaving is not renewing."),
    UPG_1("A turnkey solution may be upgraded at any time while it is active."),
    UPG_2("Resources can be added up to what the solution and the host can hold now."),
    UPG_3("A customised solution is neither upgraded nor administered from the private space."),
    UPG_4("No downgrade: no resource ever shrinks."),
    UPG_5("On a change the unused days of the former solution are settled pro rata, and no value is lost or won."),
    UPG_6("Application fees are not part of the value that is settled."),
    UPG_7("An upgrade that adds nothing is refused."),
    OPS_1("An operation declares its disruption beforehand; a disruptive one runs only if "
            + "exactly that was acknowledged."),
    OPS_2("The customer may choose the moment of a disruptive change that was accepted."),
    SUP_1("A contact and support form opens a case from inside or outside an account."),
    SUP_2("Anyone may report abuse; an operator may suspend a server, with grounds that are notified, and lift that."),
    SUP_3("A suspension ordered by an authority records its reference."),
    BAK_1("Each server is copied every day and the newest good copy is kept, to restore after a hardware failure."),
    BAK_2("For companies each daily copy is kept for seven days and restored when the customer asks."),
    BAK_3("A customer keeps at most two snapshots at a time, to restore or delete as they like."),
    BAK_4("A failed copy is recorded, retried and reported; a good old copy is never dropped for a bad new one."),
    EXP_1("While active, the server's environment can be exported for a price shown beforehand."),
    EXP_2("On payment a session opens and its details are mailed; credentials are random and never stored in clear."),
    EXP_3("An export session is valid for fifteen days from the day its details were mailed, "
            + "then closed and emptied."),
    EXP_4("A new export before the end replaces the session and is paid again."),
    EXP_5("A new price of exports needs seven days' written notice."),
    SEC_1("Firewall rules of a server are applied by the host for real."),
    SEC_2("A list of networks says from where a server's administration can be reached."),
    SEC_3("Servers of different customers are out of each other's reach; every command checks ownership."),
    AVL_1("Planned maintenance has a nature, a window and affected servers, and is announced."),
    AVL_2("While force majeure lasts, the obligations of both sides rest and deadlines do not run."),
    AVL_3("After more than thirty days of force majeure either party may end the contract."),
    DAT_1("Only what identifies and reaches a customer is kept; nothing about the means of payment."),
    DAT_2("The customer answers for a right e-mail address; it is checked, and a bounce is shown."),
    DAT_3("Personal data live apart from contract history and can be exported, corrected and erased."),
    DAT_4("Commercial mail only with consent; contract notices always."),
    DAT_5("Nothing personal appears in logs, exceptions or the printed form of objects."),
    OSX_1("An operating system is chosen at the order from those offered, installed automatically, in the price."),
    OSX_2("The operating system cannot be changed afterwards."),
    OSX_3("A factory reset removes all data and reinstalls the system and its automatically installed applications."),
    APP_1("Applications are installed automatically, from a catalogue by type of customer."),
    APP_2("An application may cost an installation fee, a monthly charge, or both."),
    APP_3("Rates change with seven days' written notice; a running period is untouched."),
    APP_4("Ending an application makes it unusable at once; nothing is refunded."),
    APP_5("Some applications cannot be uninstalled; that is shown and acknowledged before."),
    APP_6("An application withdrawn from the catalogue is not installed any more; those that "
            + "run go on until their period ends.");

    private final String id;
    private final String text;

    ClauseId(String text) {
        this.id = name().replace('_', '-');
        this.text = text;
    }

    /** The id as it is printed, for example {@code REN-3}. */
    public String id() {
        return id;
    }

    /** What the clause says, in one sentence. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return id;
    }
}
