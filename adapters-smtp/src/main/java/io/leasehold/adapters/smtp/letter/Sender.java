package io.leasehold.adapters.smtp.letter;

/**
 * Who mails come from.
 *
 * @param name shown to readers, in any script
 * @param address where mails that cannot be delivered come back to; its part before the {@code @} is ASCII
 */
public record Sender(String name, String address) {

    public Sender {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a sender has a name");
        }
        if (Mailbox.of(address).filter(Mailbox::isAscii).isEmpty()) {
            throw new IllegalArgumentException("'" + address + "' is not an address that mail can be sent from");
        }
    }

    Mailbox mailbox() {
        return Mailbox.of(address).get();
    }
}
