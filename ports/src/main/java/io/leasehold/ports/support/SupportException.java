package io.leasehold.ports.support;

/** The support desk cannot be reached. */
public class SupportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SupportException(String message) {
        super(message);
    }

    public SupportException(String message, Throwable cause) {
        super(message, cause);
    }
}
