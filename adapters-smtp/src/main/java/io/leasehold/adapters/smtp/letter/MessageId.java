package io.leasehold.adapters.smtp.letter;

import io.leasehold.ports.contract.EffectId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes the id of a message from that of an effect: the same for the same, another for another, of legal letters only. */
final class MessageId {

    private static final int LONGEST = 120;
    private static final String LEGAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-/_=+";

    private MessageId() {}

    static String of(EffectId id, String domain) {
        StringBuilder name = new StringBuilder();
        for (byte letter : id.toString().getBytes(StandardCharsets.UTF_8)) {
            if (isLegal(letter)) {
                name.append((char) letter);
            } else {
                name.append('%').append(HexFormat.of().withUpperCase().toHexDigits(letter));
            }
        }
        return "<" + (name.length() <= LONGEST ? name : digest(id)) + "@" + domain + ">";
    }

    private static boolean isLegal(byte letter) {
        return LEGAL.indexOf(letter) >= 0;
    }

    private static String digest(EffectId id) {
        try {
            byte[] bytes = id.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
