package io.leasehold.testkit.payment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leasehold.testkit.Fault;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A payment provider as its callers see it, over real HTTP on this machine: it remembers, recognises repetitions by their
 * keys as long as the provider does, and can be made to fail. Its time is that of the clock it is given.
 */
public abstract class FakeProvider implements AutoCloseable {

    static {
        // Or else each answer waits for an acknowledgement of its first half.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    static final ObjectMapper JSON = new ObjectMapper();

    /** What is answered. */
    record Reply(int status, ObjectNode body) {}

    /** A call as it came. */
    record Call(String method, String path, String query, String body, Option<String> key, String authorization) {
        String route() {
            return method + " " + path;
        }
    }

    /** What was answered to a key. */
    private record Kept(String call, Reply reply, Instant at) {}

    private final HttpServer server;
    private final Clock clock;
    private final Fault away = new Fault();
    private final Fault stalls = new Fault();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final HttpClient postman = HttpClient.newHttpClient();
    private Map<String, Kept> kept = LinkedHashMap.empty();
    private List<Exchange> traffic = List.empty();
    private List<String> waiting = List.empty();
    private List<String> told = List.empty();
    private int made;

    FakeProvider(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is called. */
    public final URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** While it is on, every connection breaks before anything happens. */
    public final Fault fault() {
        return away;
    }

    /** While it is on, every answer begins and does not end. */
    public final Fault stall() {
        return stalls;
    }

    /**
     * Sends all notices that wait to {@code host}, signed as of now. What is not taken waits on, and comes again with the
     * next delivery; so one that is late is one that is delivered later.
     *
     * @return what the host answered, in order
     */
    public final List<Integer> deliver(URI host, Delivery how) {
        List<Integer> answers = List.empty();
        for (String notice : how.arranged(waiting())) {
            int status = post(host, notice);
            answers = answers.append(status);
            if (status == 200) {
                taken(notice);
            }
        }
        return answers;
    }

    /** The notices that wait, in the order in which things happened. */
    public final synchronized List<String> waiting() {
        return waiting;
    }

    /** All notices there ever were, in order. */
    public final synchronized List<String> told() {
        return told;
    }

    /** The next calls that change something meet with these troubles, one each. */
    public final synchronized void expect(Trouble... next) {
        troubles.addAll(java.util.List.of(next));
    }

    /** All calls that were received, in order. */
    public final synchronized List<Exchange> traffic() {
        return traffic;
    }

    @Override
    public final void close() {
        server.stop(0);
    }

    /** Does what is asked; on the lock of this object. */
    abstract Reply handle(Call call);

    /** How long a key is recognised. */
    abstract Duration keyLife();

    abstract String keyHeader();

    /** Whether an answer is given again to the same key. */
    abstract boolean isKept(int status);

    /** The answer to a key that came with something else before. */
    abstract Reply keyMisused();

    abstract Reply failure();

    /** The headers of a notice that is sent now, by their names. */
    abstract Map<String, String> headers(String notice);

    /** Something happened that a host is told of. */
    final void tell(ObjectNode notice) {
        waiting = waiting.append(notice.toString());
        told = told.append(notice.toString());
    }

    private synchronized void taken(String notice) {
        waiting = waiting.remove(notice);
    }

    private int post(URI host, String notice) {
        HttpRequest.Builder request = HttpRequest.newBuilder(host).header("Content-Type", "application/json");
        headers(notice).forEach(request::header);
        try {
            return postman.send(
                            request.POST(HttpRequest.BodyPublishers.ofString(notice))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    final Instant now() {
        return clock.instant();
    }

    /** A new id. */
    final String next(String prefix) {
        made++;
        return prefix + made;
    }

    /** One that stalls stays open until all is closed. */
    private void answer(HttpExchange exchange) throws IOException {
        if (stalls.isOn()) {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            return;
        }
        try (exchange) {
            Call call = read(exchange);
            Option<Reply> reply = reply(call);
            record(call, reply);
            if (reply.isDefined()) {
                byte[] body = JSON.writeValueAsBytes(reply.get().body());
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(reply.get().status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** None if the connection is dropped. */
    private synchronized Option<Reply> reply(Call call) {
        if (away.isOn()) {
            return Option.none();
        }
        Option<Trouble> trouble = Option.when(
                        call.method().equals("POST") && call.key().isDefined(), troubles::poll)
                .filter(java.util.Objects::nonNull);
        if (trouble.contains(Trouble.DROPPED_BEFORE)) {
            return Option.none();
        }
        Reply reply = known(call).getOrElse(() -> {
            Reply done = trouble.exists(Trouble::isBefore) ? failure() : handle(call);
            Reply said = trouble.contains(Trouble.FAILED_AFTER) ? failure() : done;
            call.key()
                    .filter(key -> isKept(said.status()))
                    .forEach(key -> kept = kept.put(key, new Kept(what(call), said, now())));
            return said;
        });
        return trouble.exists(Trouble::isDropped) ? Option.none() : Option.of(reply);
    }

    private Option<Reply> known(Call call) {
        return call.key()
                .flatMap(kept::get)
                .filter(it -> now().isBefore(it.at().plus(keyLife())))
                .map(it -> it.call().equals(what(call)) ? it.reply() : keyMisused());
    }

    private static String what(Call call) {
        return call.path() + "?" + call.body();
    }

    private synchronized void record(Call call, Option<Reply> reply) {
        traffic = traffic.append(new Exchange(
                call.method(),
                call.path(),
                call.query(),
                call.key(),
                call.body(),
                reply.map(Reply::status).getOrElse(0),
                reply.map(it -> it.body().toString()).getOrElse("")));
    }

    private Call read(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        return new Call(
                exchange.getRequestMethod(),
                uri.getPath(),
                Option.of(uri.getRawQuery()).getOrElse(""),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                Option.of(exchange.getRequestHeaders().getFirst(keyHeader())),
                Option.of(exchange.getRequestHeaders().getFirst("Authorization"))
                        .getOrElse(""));
    }
}
