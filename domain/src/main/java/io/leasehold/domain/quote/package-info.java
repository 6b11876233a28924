/** What something costs: the market of a day, quotes by line and tax. */
@NullMarked
package io.leasehold.domain.quote;

import org.jspecify.annotations.NullMarked;
