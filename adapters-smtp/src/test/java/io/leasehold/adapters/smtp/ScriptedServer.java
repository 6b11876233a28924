package io.leasehold.adapters.smtp;

import io.vavr.collection.List;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as it is told to, and else agrees to everything. */
final class ScriptedServer implements AutoCloseable {

    /** Says nothing any more, but stays on the line. */
    static final String SILENCE = "silence";
    /** Hangs up without a word. */
    static final String HANG_UP = "hang up";
    /** What is asked by the end of a mail. */
    static final String END = ".";

    private static final String GREETING = "greeting";

    private final ServerSocket socket;
    private final Map<String, Deque<String>> script = new ConcurrentHashMap<>();
    private final java.util.List<String> commands = new CopyOnWriteArrayList<>();
    private final java.util.List<String> mails = new CopyOnWriteArrayList<>();
    private final java.util.List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile List<String> extensions = List.of("8BITMIME");

    ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Answers that command by each of {@code replies} once, and then as usual. */
    ScriptedServer answers(String command, String... replies) {
        script.computeIfAbsent(command, first -> new ConcurrentLinkedDeque<>()).addAll(java.util.List.of(replies));
        return this;
    }

    ScriptedServer greets(String greeting) {
        return answers(GREETING, greeting);
    }

    ScriptedServer offers(String... offered) {
        extensions = List.of(offered);
        return this;
    }

    /** The mails that were ended, whatever the answer, as they were sent. */
    List<String> mails() {
        return List.ofAll(mails);
    }

    List<String> commands() {
        return List.ofAll(commands);
    }

    int connections() {
        return connections.get();
    }

    /** Hangs up on everybody, as a server does on those that say nothing for long. */
    void hangUpOnAll() throws IOException {
        for (Socket connection : open) {
            connection.close();
        }
        open.clear();
    }

    @Override
    public void close() {
        try {
            socket.close();
            hangUpOnAll();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                open.add(connection);
                connections.incrementAndGet();
                start(() -> talk(connection));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = connection.getOutputStream();
            boolean goesOn = say(out, next(GREETING, "220 scripted"));
            while (goesOn) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                commands.add(line);
                goesOn = answer(in, out, line);
            }
        } catch (IOException e) {
            // Whoever called hung up.
        }
    }

    /** Whether the talk goes on. */
    private boolean answer(BufferedReader in, OutputStream out, String line) throws IOException {
        String command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
        if (command.equals("DATA")) {
            String said = next(command, "354 go on");
            return say(out, said) && (!said.startsWith("354") || data(in, out));
        }
        if (command.equals("EHLO")) {
            return say(
                    out,
                    extensions
                            .map(it -> "250-" + it)
                            .prepend("250-scripted")
                            .append("250 OK")
                            .mkString("\r\n"));
        }
        return !command.equals("QUIT") && say(out, next(command, "250 OK"));
    }

    private boolean data(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); !END.equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            mail.append(line).append('\n');
        }
        mails.add(mail.toString());
        return say(out, next(END, "250 2.0.0 queued as 4711"));
    }

    private static boolean say(OutputStream out, String said) throws IOException {
        if (said.equals(SILENCE) || said.equals(HANG_UP)) {
            return said.equals(SILENCE);
        }
        out.write((said + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return !said.startsWith("421");
    }

    private String next(String command, String usual) {
        String scripted =
                script.getOrDefault(command, new ConcurrentLinkedDeque<>()).poll();
        return scripted == null ? usual : scripted;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }
}
