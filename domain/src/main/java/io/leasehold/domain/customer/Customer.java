package io.leasehold.domain.customer;

import io.leasehold.domain.value.Hidden;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * A customer's personal data: all that identifies and reaches them, and nothing else (DAT-1). It lives apart from
 * contracts, which know the id only, and prints nothing but the id (DAT-5).
 */
@Value.Immutable
@Hidden
public abstract class Customer {

    public abstract CustomerId id();

    public abstract Audience type();

    @Value.Redacted
    public abstract Country country();

    /** The language in which they are written to. */
    @Value.Redacted
    public abstract Locale locale();

    @Value.Redacted
    public abstract String email();

    /** How they are to be called before their name, for example {@code Dr}. */
    @Value.Redacted
    public abstract Option<String> title();

    @Value.Redacted
    public abstract Option<String> firstName();

    @Value.Redacted
    public abstract Option<String> lastName();

    /** Company or organisation. */
    @Value.Redacted
    public abstract Option<String> company();

    @Value.Redacted
    public abstract Option<String> phone();

    @Value.Redacted
    public abstract Option<String> address();

    @Value.Redacted
    public abstract Option<String> siren();

    @Value.Redacted
    public abstract Option<String> vatNumber();

    @Value.Redacted
    public abstract Option<LocalDate> birthDate();

    /** Whether they agreed to commercial mail (DAT-4). */
    @Value.Redacted
    public abstract boolean marketing();

    /** How they are addressed: by their name, or their company's. */
    public final String displayName() {
        String name = (firstName().getOrElse("") + " " + lastName().getOrElse("")).strip();
        return name.isEmpty() ? company().getOrElse(id().value()) : name;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects a customer's data; {@code marketing} must be said, the optional ones default to none. */
    public static final class Builder extends ImmutableCustomer.Builder {
        Builder() {
            title(Option.none());
            firstName(Option.none());
            lastName(Option.none());
            company(Option.none());
            phone(Option.none());
            address(Option.none());
            siren(Option.none());
            vatNumber(Option.none());
            birthDate(Option.none());
        }
    }
}
