package io.leasehold.adapters.payments;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says which account of PayPal is paid; its credentials and the address to return to must be given. */
public final class PayPalBuilder {

    private static final String LIVE = "https://api-m.paypal.com";
    private static final String SANDBOX = "https://api-m.sandbox.paypal.com";

    private @Nullable String clientId;
    private @Nullable String secret;
    private @Nullable URI returnTo;
    private String base = LIVE;
    private Duration patience = Duration.ofSeconds(30);

    PayPalBuilder() {}

    /** The client id and secret of the REST app. */
    public PayPalBuilder credentials(String id, String clientSecret) {
        clientId = id;
        secret = clientSecret;
        return this;
    }

    /** Where customers come back to, whether they paid or not. */
    public PayPalBuilder returnTo(URI page) {
        returnTo = page;
        return this;
    }

    /** Calls the sandbox, in which no money is real. */
    public PayPalBuilder sandbox() {
        base = SANDBOX;
        return this;
    }

    /** Calls {@code base} instead of PayPal. */
    public PayPalBuilder at(URI fake) {
        base = fake.toString();
        return this;
    }

    /** How long a call may take to its last byte, thirty seconds unless said; of one that takes longer nobody knows. */
    public PayPalBuilder patience(Duration atMost) {
        patience = atMost;
        return this;
    }

    /** Throws a {@code NullPointerException} that names what was not given. */
    public PayPal build() {
        return new PayPal(this);
    }

    PayPalCalls calls() {
        return new PayPalCalls(base, required(clientId, "credentials"), required(secret, "credentials"), patience);
    }

    String returnUrl() {
        return required(returnTo, "returnTo").toString();
    }

    private static <T> T required(@Nullable T part, String name) {
        return Objects.requireNonNull(part, () -> "PayPal needs " + name);
    }
}
