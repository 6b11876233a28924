package io.leasehold.testkit.payment;

import io.vavr.collection.List;

/** In which way the notices reach a host that wait to be delivered. */
public enum Delivery {
    ONCE,
    /** Each is sent again after it was taken. */
    TWICE,
    /** The newest first. */
    BACKWARDS;

    List<String> arranged(List<String> waiting) {
        return switch (this) {
            case ONCE -> waiting;
            case TWICE -> waiting.flatMap(notice -> List.of(notice, notice));
            case BACKWARDS -> waiting.reverse();
        };
    }
}
