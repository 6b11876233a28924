package io.leasehold.testkit;

/** Switches a simulated part of the outside world off and on. */
public final class Fault {

    private volatile boolean on;

    public void begin() {
        on = true;
    }

    public void end() {
        on = false;
    }

    public boolean isOn() {
        return on;
    }
}
