package io.leasehold.ports.transfer;

/** The transfer server cannot be reached, or an operation failed. */
public class TransferException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransferException(String message) {
        super(message);
    }

    public TransferException(String message, Throwable cause) {
        super(message, cause);
    }
}
