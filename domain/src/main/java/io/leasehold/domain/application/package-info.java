/** Applications that the system installs on a server: what they cost for how long, and how they come and go. */
@NullMarked
package io.leasehold.domain.application;

import org.jspecify.annotations.NullMarked;
