package io.leasehold.scenario.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the report tells, in the order in which it tells it. Nothing personal belongs in here: a customer is an id
 * and a type.
 *
 * @param name the scenario's name
 * @param start the first day lived through
 * @param until the last day lived through, included
 * @param terms version and title of the terms in force, as people should read them
 * @param currency the code written beside amounts, {@code EUR} for instance
 * @param customers in the order of the scenario
 * @param contracts in the order of the scenario; their ids are distinct
 * @param general what concerns no single contract: outages, faults, tariffs, maintenance
 * @param clauses clause id to one sentence that explains it, in the order of the book; an id without one is written but
 * not linked
 */
public record ReportData(
        String name,
        LocalDate start,
        LocalDate until,
        String terms,
        String currency,
        List<Customer> customers,
        List<Contract> contracts,
        List<Entry> general,
        Map<String, String> clauses) {

    public ReportData {
        if (until.isBefore(start)) {
            throw new IllegalArgumentException("a scenario cannot end on " + until + ", before its start " + start);
        }
        customers = List.copyOf(customers);
        contracts = List.copyOf(contracts);
        general = List.copyOf(general);
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
        Set<String> ids = new HashSet<>();
        for (Contract contract : contracts) {
            if (!ids.add(contract.id())) {
                throw new IllegalArgumentException("two contracts have the id " + contract.id());
            }
        }
    }

    /** Who buys, without a name. */
    public record Customer(String id, String type) {}

    /**
     * One contract as it stands at the end, and what happened to it on the way.
     *
     * @param solution the make-up in words, such as {@code vps-s: 1 vCPU, 4 GiB, 20 GiB}
     * @param start first day of the current period, if it was ever activated
     * @param renewal last paid day of the current period, if it was ever activated
     * @param mails how many mails went out, by kind
     * @param timeline its events, in the order in which they happened
     */
    public record Contract(
            String id,
            String customer,
            String solution,
            String state,
            Optional<LocalDate> start,
            Optional<LocalDate> renewal,
            BigDecimal paidNet,
            BigDecimal paidGross,
            Map<String, Integer> mails,
            List<Entry> timeline) {

        public Contract {
            mails = Collections.unmodifiableMap(new LinkedHashMap<>(mails));
            timeline = List.copyOf(timeline);
        }
    }

    /**
     * One output event.
     *
     * @param event its name in the output format; a name the report does not know is told generically
     * @param fields its fields in order: each a string, number, boolean, list or map of such
     * @param derivation the lines that explain its amount, if it has one
     */
    public record Entry(LocalDate on, String event, Map<String, Object> fields, Optional<List<String>> derivation) {

        public Entry {
            Map<String, Object> copy = new LinkedHashMap<>();
            fields.forEach((key, value) -> copy.put(key, frozen(value)));
            fields = Collections.unmodifiableMap(copy);
            derivation = derivation.map(List::copyOf);
        }

        public Entry(LocalDate on, String event, Map<String, Object> fields) {
            this(on, event, fields, Optional.empty());
        }

        private static Object frozen(Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, inner) -> copy.put(String.valueOf(key), frozen(inner)));
                return Collections.unmodifiableMap(copy);
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Entry::frozen).toList();
            }
            return value;
        }
    }
}
