package io.leasehold.adapters.payments;

import com.stripe.StripeClient;
import io.vavr.collection.List;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which account of Stripe is paid; keys, secrets and the address to return to must be given. */
public final class StripeBuilder {

    private static final Pattern KEY = Pattern.compile("[sr]k_(live|test)_[A-Za-z0-9_]+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private @Nullable String key;
    private @Nullable URI returnTo;
    private List<String> secrets = List.empty();
    private String base = "https://api.stripe.com";

    StripeBuilder() {}

    /** The secret or restricted key; it says whether money is real. */
    public StripeBuilder key(String secretKey) {
        if (!KEY.matcher(secretKey).matches()) {
            throw new IllegalArgumentException("a key begins with sk_live_, sk_test_, rk_live_ or rk_test_");
        }
        key = secretKey;
        return this;
    }

    /** The signing secret of the webhook endpoint; while it is changed, the old one as well. */
    public StripeBuilder webhookSecrets(String... inForce) {
        secrets = List.of(inForce);
        return this;
    }

    /** Where customers come back to, whether they paid or not. */
    public StripeBuilder returnTo(URI page) {
        returnTo = page;
        return this;
    }

    /** Calls {@code base} instead of Stripe. */
    public StripeBuilder at(URI fake) {
        base = fake.toString();
        return this;
    }

    /** Throws a {@code NullPointerException} that names what was not given. */
    public Stripe build() {
        returnUrl();
        isLive();
        if (secrets.isEmpty() || secrets.exists(String::isBlank)) {
            throw new NullPointerException("Stripe needs webhookSecrets, at least one and none blank");
        }
        return new Stripe(this);
    }

    StripeClient client() {
        return StripeClient.builder()
                .setApiKey(required(key, "key"))
                .setApiBase(base)
                .setMaxNetworkRetries(0)
                .setConnectTimeout((int) PATIENCE.toMillis())
                .setReadTimeout((int) PATIENCE.toMillis())
                .build();
    }

    List<String> webhookSecrets() {
        return secrets;
    }

    String returnUrl() {
        return required(returnTo, "returnTo").toString();
    }

    boolean isLive() {
        return required(key, "key").startsWith("_live_", 2);
    }

    private static <T> T required(@Nullable T part, String name) {
        return Objects.requireNonNull(part, () -> "Stripe needs " + name);
    }
}
