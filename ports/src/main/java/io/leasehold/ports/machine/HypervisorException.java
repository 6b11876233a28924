package io.leasehold.ports.machine;

/** The hypervisor cannot be reached, or an operation failed. */
public class HypervisorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HypervisorException(String message) {
        super(message);
    }

    public HypervisorException(String message, Throwable cause) {
        super(message, cause);
    }
}
