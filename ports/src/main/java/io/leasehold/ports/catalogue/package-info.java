/** The catalogue as a file: read strictly, written so that reading gives the same again. */
@NullMarked
package io.leasehold.ports.catalogue;

import org.jspecify.annotations.NullMarked;
