/** What happens to a contract that is not renewed: shutdown, retrieval, deletion. */
@NullMarked
package io.leasehold.domain.ending;

import org.jspecify.annotations.NullMarked;
