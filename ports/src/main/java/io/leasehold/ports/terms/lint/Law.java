package io.leasehold.ports.terms.lint;

import io.leasehold.ports.message.MessageText;
import java.time.LocalDate;
import java.util.Locale;

/** The articles that hints refer to, as they stood when the hint was written. Whoever relies on one reads it there. */
public enum Law {
    /** Data Act: contracts leave a customer who switches at least 30 days to retrieve data. */
    DATA_ACT_25_RETRIEVAL("2025-09-12", Source.DATA_ACT),
    /** Data Act: at most two months' notice to begin a switch. */
    DATA_ACT_25_NOTICE("2025-09-12", Source.DATA_ACT),
    /** Data Act: charges for switching are reduced to the cost, and fall away on 12 January 2027. */
    DATA_ACT_29("2024-01-11", Source.DATA_ACT),
    /** Digital Services Act: a statement of reasons for a restriction. */
    DSA_17("2024-02-17", Source.DSA),
    /** Consumer rights: what becomes of the right of withdrawal from a service that has begun. */
    CONSUMER_RIGHTS_16("2022-05-28", Source.CONSUMER_RIGHTS),
    /** The same in France. */
    CONSOMMATION_L221_28("2022-05-28", Source.CONSOMMATION),
    /** France: how consumers are told of a tacit renewal. */
    CONSOMMATION_L215_1("2022-08-18", Source.CONSOMMATION),
    /** France: contracts are ended online as they are concluded online. */
    CONSOMMATION_L215_1_1("2023-06-01", Source.CONSOMMATION),
    /** Unfair terms in consumer contracts. */
    UNFAIR_TERMS_3("1994-12-31", Source.UNFAIR_TERMS);

    private final LocalDate inForce;
    private final String source;

    Law(String inForce, String source) {
        this.inForce = LocalDate.parse(inForce);
        this.source = source;
    }

    /** The article as it is cited. */
    public String article(Locale locale) {
        return MessageText.of(Hint.BUNDLE, name(), locale, figure -> figure);
    }

    /** The day from which it applies as described. */
    public LocalDate inForce() {
        return inForce;
    }

    /** Where it can be read. */
    public String source() {
        return source;
    }

    private static final class Source {
        static final String DATA_ACT = "https://eur-lex.europa.eu/eli/reg/2023/2854/oj";
        static final String DSA = "https://eur-lex.europa.eu/eli/reg/2022/2065/oj";
        static final String CONSUMER_RIGHTS = "https://eur-lex.europa.eu/eli/dir/2011/83/oj";
        static final String UNFAIR_TERMS = "https://eur-lex.europa.eu/eli/dir/1993/13/oj";
        static final String CONSOMMATION = "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565/";
    }
}
