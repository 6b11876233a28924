package io.leasehold.adapters.payments;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a notice: made with one of the secrets in force, and neither old nor from the future. */
record StripeSignature(List<String> secrets) {

    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int LONGEST = 1000;
    /** The time, then what the secrets say; of the schemes only the first is known, and others may be added to it. */
    private static final Pattern SHAPE = Pattern.compile("t=([0-9]{1,11})((?:,[a-z0-9_]{1,20}=[^,=]{1,200})+)");

    private static final Pattern KNOWN = Pattern.compile("v1=[0-9a-f]{64}");
    private static final String VERSION = "v1=";

    /** Why a notice with that header is turned away; none if it is genuine. */
    Option<String> fault(@Nullable String header, byte[] body, Instant now) {
        if (header == null) {
            return Option.of("there is no signature");
        }
        var parts = SHAPE.matcher(header);
        if (header.length() > LONGEST || !parts.matches()) {
            return Option.of("the signature is malformed");
        }
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        if (Duration.between(signedAt, now).abs().compareTo(TOLERANCE) > 0) {
            return Option.of("the signature is not of now");
        }
        List<String> given = List.of(parts.group(2).substring(1).split(",", -1))
                .filter(part -> KNOWN.matcher(part).matches())
                .map(part -> part.substring(VERSION.length()));
        return Option.when(!isGenuine(parts.group(1), given, body), "the signature is not ours");
    }

    /** Compares all with all, so that the time it takes tells nothing. */
    private boolean isGenuine(String time, List<String> given, byte[] body) {
        boolean genuine = false;
        for (String secret : secrets) {
            byte[] expected = ascii(sign(secret, time, body));
            for (String signature : given) {
                genuine |= MessageDigest.isEqual(expected, ascii(signature));
            }
        }
        return genuine;
    }

    private static String sign(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(ascii(time + "."));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
