package io.leasehold.ports.catalogue;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.ports.document.Bundled;
import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.Syntax;
import org.joda.money.CurrencyUnit;

/** The catalogue that comes with the library, to try things out. */
public final class ReferenceCatalogue {

    /** The currency of its prices. */
    public static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;

    private static final String FILE = "reference-catalogue.yaml";

    private ReferenceCatalogue() {}

    /** What it offers. */
    public static Catalogue get() {
        return Read.CATALOGUE;
    }

    /** The file as it is, comments included. */
    public static String text() {
        return Bundled.text(ReferenceCatalogue.class, FILE);
    }

    /** Read when it is first asked for. */
    private static final class Read {
        static final Catalogue CATALOGUE = Documents.read(text(), Syntax.YAML, CatalogueFormat.inline(CURRENCY))
                .getOrElseThrow(faults -> new IllegalStateException(faults.render(FILE)));
    }
}
