/** What a customer is told by mail. */
@NullMarked
package io.leasehold.domain.notice;

import org.jspecify.annotations.NullMarked;
