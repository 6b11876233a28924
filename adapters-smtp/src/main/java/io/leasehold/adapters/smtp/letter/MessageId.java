package io.leasehold.adapters.smtp.letter;

import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.ports.transfer.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes the id of a message from that of an effect: the same for the same, another for another, of legal letters only.
 * With other credentials it is another message: a mailbox that hid it would leave its reader with a password that is dead.
 */
final class MessageId {

    private static final int LONGEST = 120;
    private static final int DIGITS = 16;
    private static final String LEGAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-/_=+";

    private MessageId() {}

    static String of(Notice notice, String domain) {
        return notice.credentials()
                .map(credentials -> of(notice.id() + "/" + digest(credentials), domain))
                .getOrElse(() -> of(notice.id(), domain));
    }

    /** No key of an effect begins so: those begin with a contract and a slash. */
    static String of(Receipt receipt, String domain) {
        return of("case+" + receipt.number(), domain);
    }

    static String of(EffectId id, String domain) {
        return of(id.toString(), domain);
    }

    private static String of(String id, String domain) {
        StringBuilder name = new StringBuilder();
        for (byte letter : id.getBytes(StandardCharsets.UTF_8)) {
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

    /** Tells nothing of a password, which is long and random. */
    private static String digest(Credentials credentials) {
        return digest(credentials.user() + "\n" + credentials.password()).substring(0, DIGITS);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
