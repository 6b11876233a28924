package io.leasehold.ports.support;

/**
 * Where cases go: a ticket system, a shared mailbox. Throws {@link SupportException} when it cannot be reached; then the
 * case may or may not have been opened, and opening it again under the same key is safe. What it throws says nothing
 * personal (DAT-5).
 */
@FunctionalInterface
public interface SupportDesk {

    /**
     * Opens a case. The same key is the same case, whatever is in it: the first one stays as it is, also when several are
     * opened at once.
     *
     * @param key not blank
     */
    CaseId open(String key, SupportCase opened);
}
