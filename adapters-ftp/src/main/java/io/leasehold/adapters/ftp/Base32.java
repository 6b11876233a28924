package io.leasehold.adapters.ftp;

/** Bytes as letters and digits that are read aloud and typed without mistakes, five bits each. */
final class Base32 {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    /** The first {@code count} letters of {@code bytes}, which must be enough for them. */
    static String of(byte[] bytes, int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int at = 0; at < count * BITS; at += BITS) {
            int two = (bytes[at / 8] & 0xFF) << 8 | (at / 8 + 1 < bytes.length ? bytes[at / 8 + 1] & 0xFF : 0);
            letters.append(ALPHABET.charAt(two >> (16 - BITS - at % 8) & 31));
        }
        return letters.toString();
    }
}
