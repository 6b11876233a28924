/** What a customer may ask of their personal data: a copy, and that they be erased. */
@NullMarked
package io.leasehold.ports.privacy;

import org.jspecify.annotations.NullMarked;
