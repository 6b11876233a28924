/** The contact form, the report of abuse, and the port to the support desk. */
@NullMarked
package io.leasehold.ports.support;

import org.jspecify.annotations.NullMarked;
