package io.leasehold.benchmarks;

import io.leasehold.benchmarks.load.Load;
import io.leasehold.benchmarks.transfer.TransferLoad;
import java.io.IOException;
import java.util.Arrays;

/** Entry point: {@code load …} drives a load, {@code transfer …} fetches a file; everything else is for JMH. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("load")) {
            String[] options = Arrays.copyOfRange(args, 1, args.length);
            System.exit(Load.commandLine().execute(options));
        }
        if (args.length > 0 && args[0].equals("transfer")) {
            String[] options = Arrays.copyOfRange(args, 1, args.length);
            System.exit(TransferLoad.commandLine().execute(options));
        }
        org.openjdk.jmh.Main.main(args);
    }
}
