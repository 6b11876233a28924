package io.leasehold.ports.courier;

import io.leasehold.domain.contract.Command;

/** What came of carrying an effect. */
public sealed interface Outcome {

    /** Done, and the contract need not know. */
    record Done() implements Outcome {}

    /** Done, and the contract hears of it. */
    record Answer(Command command) implements Outcome {}

    /** Not done; to be tried again. */
    record Failed(String reason) implements Outcome {}

    /** It may have been done or not; to be tried again under the same id. */
    record Unknown(String reason) implements Outcome {}

    /** Not done, and trying again will not help; an operator must look. */
    record Hopeless(String reason) implements Outcome {}
}
