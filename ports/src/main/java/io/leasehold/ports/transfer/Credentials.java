package io.leasehold.ports.transfer;

/**
 * How to get into a session. Shown to the customer once and stored nowhere; prints nothing.
 *
 * @param address where the server is, as a URL without credentials; several, set off by commas, if it is reached in several
 *     ways
 * @param user the login name
 * @param password random, never stored in clear
 */
public record Credentials(String address, String user, String password) {
    @Override
    public String toString() {
        return "Credentials[" + address + "]";
    }
}
