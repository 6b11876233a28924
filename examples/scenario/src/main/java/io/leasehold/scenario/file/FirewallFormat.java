package io.leasehold.scenario.file;

import io.leasehold.domain.protection.AskedRule;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Lists;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;

/** How rules of a firewall are written: in the words of the clauses, or in those that other firewalls use. */
final class FirewallFormat {

    private static final int LONG_TEXT = 200;
    private static final Format<String> WORD = Formats.maybeBlank(LONG_TEXT);
    private static final Format<List<String>> WORDS = Lists.oneOrList(WORD);
    private static final Format<Integer> PLACE = Formats.integer(0, 1_000_000);
    private static final Map<String, String> SYNONYMS = HashMap.ofEntries(
            Tuple.of("allow", "accept"),
            Tuple.of("permit", "accept"),
            Tuple.of("deny", "drop"),
            Tuple.of("block", "drop"),
            Tuple.of("reject", "drop"),
            Tuple.of("inbound", "in"),
            Tuple.of("ingress", "in"),
            Tuple.of("outbound", "out"),
            Tuple.of("egress", "out"),
            Tuple.of("all", "any"));

    /** What one mapping says: as many rules as it names ports or ranges. */
    private record Entry(int place, List<AskedRule> rules) {}

    private FirewallFormat() {}

    /** All rules, by their {@code order} where it is given, else as they are written. */
    static Format<List<AskedRule>> rules() {
        return Lists.listOf(Fields.mapping(FirewallFormat::entry))
                .map(entries -> entries.sortBy(Entry::place).flatMap(Entry::rules));
    }

    private static Option<Entry> entry(Fields in) {
        Field<Integer> place = in.optional("order", PLACE, 0);
        Field<String> direction = in.optional("direction", WORD, "in");
        Field<String> protocol = in.optional("protocol", WORD, "tcp");
        Field<Option<List<String>>> ports = oneOf(in, WORDS, "ports", "port");
        Field<Option<String>> remote = oneOf(in, WORD, "remote", "source", "from", "destination", "to");
        Field<String> action = in.optional("action", WORD, "accept");
        return in.build(() -> new Entry(
                place.get(),
                ports.get()
                        .map(named -> named.map(Option::some))
                        .getOrElse(List.of(Option.none()))
                        .map(port -> new AskedRule(
                                plain(direction.get()),
                                plain(protocol.get()),
                                limited(port),
                                limited(remote.get()),
                                plain(action.get())))));
    }

    private static String plain(String word) {
        return SYNONYMS.getOrElse(word.toLowerCase(Locale.ROOT), word);
    }

    /** {@code any} and {@code *} limit nothing. */
    private static Option<String> limited(Option<String> word) {
        return word.filter(text -> !plain(text).equalsIgnoreCase("any") && !text.equals("*"));
    }

    /** A field that goes by several names, of which at most one is given. */
    private static <T> Field<Option<T>> oneOf(Fields in, Format<T> format, String... names) {
        List<String> given = List.of(names).filter(in::has);
        if (given.size() > 1) {
            in.fault(given.get(1), "says the same as " + given.head());
        }
        List<Field<Option<T>>> fields = List.of(names).map(name -> in.optional(name, format));
        return fields.find(field -> field.value().forAll(Option::isDefined)).getOrElse(fields::head);
    }
}
