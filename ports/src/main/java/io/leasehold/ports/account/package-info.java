/** Accounts and personal data. */
@NullMarked
package io.leasehold.ports.account;

import org.jspecify.annotations.NullMarked;
