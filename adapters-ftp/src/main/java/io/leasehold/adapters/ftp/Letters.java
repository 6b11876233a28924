package io.leasehold.adapters.ftp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Bytes as letters and digits that are read aloud and typed without mistakes: base 32, five bits each. */
final class Letters {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Letters() {}

    /** The first {@code count} letters of {@code bytes}, which must be enough for them. */
    static String of(byte[] bytes, int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int at = 0; at < count * BITS; at += BITS) {
            int two = (bytes[at / 8] & 0xFF) << 8 | (at / 8 + 1 < bytes.length ? bytes[at / 8 + 1] & 0xFF : 0);
            letters.append(ALPHABET.charAt(two >> (16 - BITS - at % 8) & 31));
        }
        return letters.toString();
    }

    static byte[] digest(byte[] bytes) {
        return sha256().digest(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
