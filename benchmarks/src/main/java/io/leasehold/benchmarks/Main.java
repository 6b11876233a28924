package io.leasehold.benchmarks;

import io.leasehold.benchmarks.load.Load;
import io.leasehold.benchmarks.load.MailLoad;
import io.leasehold.benchmarks.transfer.TransferLoad;
import java.io.IOException;
import java.util.Arrays;

/**
 * Entry point: {@code load …} drives a load, {@code mail …} sends mails, {@code transfer …} fetches a file; everything
 * else is for JMH.
 */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("load")) {
            System.exit(Load.commandLine().execute(options(args)));
        }
        if (args.length > 0 && args[0].equals("mail")) {
            System.exit(MailLoad.commandLine().execute(options(args)));
        }
        if (args.length > 0 && args[0].equals("transfer")) {
            System.exit(TransferLoad.commandLine().execute(options(args)));
        }
        org.openjdk.jmh.Main.main(args);
    }

    private static String[] options(String[] args) {
        return Arrays.copyOfRange(args, 1, args.length);
    }
}
