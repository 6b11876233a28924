/** What keeps a contract from its usual course, as values that know no contract. */
@NullMarked
package io.leasehold.domain.hold;

import org.jspecify.annotations.NullMarked;
