package io.leasehold.scenario.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the command in this process and keeps what it prints. */
record Terminal(int exit, String out, String err) {

    static Terminal of(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exit = LeaseholdCommand.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Terminal(exit, out.toString(), err.toString());
    }
}
