package io.leasehold.domain.notice;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;

/** An event of which nobody needs to be told any more once another has taken its place. */
public interface News extends Event {

    /** Whether it is still worth telling of {@code now}. */
    boolean isNews(Contract now);
}
