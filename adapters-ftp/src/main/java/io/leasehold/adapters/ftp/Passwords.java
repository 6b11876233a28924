package io.leasehold.adapters.ftp;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Random passwords, of which only a hash is kept. A password has 130 random bits: it cannot be guessed however fast its hash
 * is, so the hash need not be slow, and one that is not makes no good target for those who would keep the server busy.
 */
final class Passwords {

    private static final int LETTERS = 26;
    private static final int ROUNDS = 5;
    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{" + LETTERS + "}");
    /** Of a password that was never given out. */
    private static final String NOBODYS = new BCryptPasswordEncoder(ROUNDS).encode(generate(new SecureRandom()));

    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder hashes = new BCryptPasswordEncoder(ROUNDS, random);

    String generate() {
        return generate(random);
    }

    String hash(String password) {
        return hashes.encode(password);
    }

    /** Whether it is that password; takes as long if it is not. */
    boolean matches(String password, String hash) {
        boolean possible = SHAPE.matcher(password).matches();
        return hashes.matches(possible ? password : "", hash) && possible;
    }

    /** Takes as long as {@link #matches}, so that a login name that nobody has is not found out by how soon it is refused. */
    void matchNobodys(String password) {
        matches(password, NOBODYS);
    }

    private static String generate(SecureRandom random) {
        byte[] bytes = new byte[17];
        random.nextBytes(bytes);
        return Base32.of(bytes, LETTERS);
    }
}
