package io.leasehold.domain.customer;

/** The types of customer that solutions and applications are made for (APP-1). */
public enum Audience {
    INDIVIDUAL,
    COMPANY,
    /** Schools and training centres. */
    SCHOOL
}
