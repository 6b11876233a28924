package io.leasehold.adapters.ftp;

import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.SystemId;

/**
 * What a customer needs to know of a machine to build it again elsewhere.
 *
 * @param system what was installed on it
 * @param makeUp what it was made of
 */
public record MachineDescription(SystemId system, Resources makeUp) {}
