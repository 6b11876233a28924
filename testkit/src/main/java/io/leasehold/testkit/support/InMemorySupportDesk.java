package io.leasehold.testkit.support;

import io.leasehold.ports.support.CaseId;
import io.leasehold.ports.support.SupportCase;
import io.leasehold.ports.support.SupportDesk;
import io.leasehold.ports.support.SupportException;
import io.leasehold.testkit.Fault;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/** A support desk that keeps its cases in memory, numbered as they come. */
public final class InMemorySupportDesk implements SupportDesk {

    private record Opened(CaseId id, SupportCase content) {}

    private final Map<String, Opened> cases = new LinkedHashMap<>();
    private final Fault fault = new Fault();

    /** While it is on, no case can be opened. */
    public Fault fault() {
        return fault;
    }

    /** What a case is about, if there is one of that id. */
    public synchronized Option<SupportCase> find(CaseId id) {
        return List.ofAll(cases.values()).find(opened -> opened.id().equals(id)).map(Opened::content);
    }

    /** All cases, in the order in which they were opened. */
    public synchronized List<SupportCase> cases() {
        return List.ofAll(cases.values()).map(Opened::content);
    }

    @Override
    public synchronized CaseId open(String key, SupportCase opened) {
        if (fault.isOn()) {
            throw new SupportException("the support desk is away");
        }
        return cases.computeIfAbsent(key, none -> new Opened(new CaseId("case-" + (cases.size() + 1)), opened))
                .id();
    }
}
