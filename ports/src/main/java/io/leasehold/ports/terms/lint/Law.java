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
    // The directive applies since 13 June 2014; article 16 as directive (EU) 2019/2161 has it, since 28 May 2022.
    CONSUMER_RIGHTS_16("2022-05-28", Source.CONSUMER_RIGHTS),
    /** The same in France. */
    // As ordonnance 2021-1734 of 22 December 2021 has it, which is in force since 28 May 2022.
    CONSOMMATION_L221_28("2022-05-28", Source.CONSOMMATION_WITHDRAWAL),
    /** France: how consumers are told of a tacit renewal. */
    // As law 2022-1158 of 16 August 2022 has it.
    CONSOMMATION_L215_1("2022-08-18", Source.CONSOMMATION),
    /** France: contracts are ended online as they are concluded online. */
    // Inserted by the same law, which let it take effect in 2023.
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
        /** The code as a whole, where the address of an article is not known for sure; the article says where to look. */
        static final String CONSOMMATION = "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565/";
        /** Its section on the right of withdrawal. */
        static final String CONSOMMATION_WITHDRAWAL =
                "https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006069565/LEGISCTA000032226844/";
    }
}
