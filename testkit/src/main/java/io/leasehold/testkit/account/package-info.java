/** Accounts in memory. */
@NullMarked
package io.leasehold.testkit.account;

import org.jspecify.annotations.NullMarked;
