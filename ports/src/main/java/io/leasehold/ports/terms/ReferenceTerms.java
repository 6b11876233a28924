package io.leasehold.ports.terms;

import io.leasehold.ports.document.Bundled;

/** The file of the reference terms that comes with the library, as an example of a file in full. */
public final class ReferenceTerms {

    private ReferenceTerms() {}

    /** The file as it is, comments included. */
    public static String text() {
        return Bundled.text(ReferenceTerms.class, "reference-terms.yaml");
    }
}
