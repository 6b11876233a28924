/** What customers are written: words, layouts and languages, and the mail that comes of them; nothing of how it travels. */
@NullMarked
package io.leasehold.adapters.smtp.letter;

import org.jspecify.annotations.NullMarked;
