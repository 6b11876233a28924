/** Terms as a file: read strictly, written so that reading gives the same again. */
@NullMarked
package io.leasehold.ports.terms;

import org.jspecify.annotations.NullMarked;
