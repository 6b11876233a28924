package io.leasehold.adapters.ftp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Who is logged in on this node, and how to show them out. */
final class Visits {

    private final int atMostInOne;
    /** By what is the visit's own; the value shows it out. */
    private final Map<Visit, Runnable> going = new ConcurrentHashMap<>();

    /** One login, however often the same session is visited. */
    static final class Visit {

        private final Session session;

        private Visit(Session session) {
            this.session = session;
        }

        /** As it was when they logged in. */
        Session session() {
            return session;
        }
    }

    Visits(int atMostInOne) {
        this.atMostInOne = atMostInOne;
    }

    /** Whether one more may visit a session. */
    boolean mayEnter(Session session) {
        return going.keySet().stream()
                        .filter(visit -> visit.session().user().equals(session.user()))
                        .count()
                < atMostInOne;
    }

    /** Notes a visit, which lasts until {@link #over}; {@code showOut} ends it, from any thread and without waiting. */
    Visit begins(Session session, Runnable showOut) {
        Visit visit = new Visit(session);
        going.put(visit, showOut);
        return visit;
    }

    void over(Visit visit) {
        going.remove(visit);
    }

    boolean any() {
        return !going.isEmpty();
    }

    /** Shows all of them out whose session is not {@code good} any more. */
    void keepOnly(Predicate<Session> good) {
        going.forEach((visit, showOut) -> {
            if (!good.test(visit.session())) {
                over(visit);
                showOut.run();
            }
        });
    }
}
