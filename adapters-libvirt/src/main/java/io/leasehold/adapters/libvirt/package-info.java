/** Servers on QEMU and KVM by libvirt; {@link io.leasehold.adapters.libvirt.LibvirtHost} is the way in. */
@NullMarked
package io.leasehold.adapters.libvirt;

import org.jspecify.annotations.NullMarked;
