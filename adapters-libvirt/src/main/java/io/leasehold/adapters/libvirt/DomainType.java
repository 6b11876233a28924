package io.leasehold.adapters.libvirt;

/** How the processors of a machine come about. Always said, for {@code /dev/kvm} may be there and not work. */
public enum DomainType {
    /** By the processor itself. */
    KVM,
    /** By a program: it works anywhere, and is slow. */
    QEMU
}
