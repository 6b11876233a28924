package io.leasehold.ports.terms;

import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names an edition of terms after what it says, where nobody named it. */
final class DerivedVersion {

    private static final int DIGITS = 8;

    private DerivedVersion() {}

    /**
     * {@code terms} under the version {@code given}. Without one they keep that of the reference if they say the same,
     * and else get it with the first digits of a digest behind it. The digest is of what differs from the reference and
     * of nothing else: a setting that terms learn one day renames no edition that leaves it as the reference has it.
     */
    static Terms orElse(Option<TermsVersion> given, Terms terms) {
        return under(given.getOrElse(() -> terms.equals(Terms.reference()) ? terms.version() : derived(terms)), terms);
    }

    private static TermsVersion derived(Terms terms) {
        String digest = HexFormat.of().formatHex(sha256(TermsWriter.differences(terms, Terms.reference())));
        return new TermsVersion(Terms.reference().version() + "+" + digest.substring(0, DIGITS));
    }

    private static Terms under(TermsVersion version, Terms t) {
        return Terms.builder().from(t).version(version).build();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
