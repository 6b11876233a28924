package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;

/**
 * What was written of a machine.
 *
 * @param system what was installed on it last
 * @param resources what it is made of
 */
public record Export(SystemId system, Resources resources) {}
