package io.leasehold.scenario.output;

import io.leasehold.domain.machine.FirewallRule;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.quote.QuoteLine;
import io.leasehold.domain.quote.VatLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Fields of output, in order. Money is text with all its decimals; dates are ISO. */
final class Fields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Fields none() {
        return new Fields();
    }

    static Fields with(String name, Object value) {
        return none().and(name, value);
    }

    Fields and(String name, Object value) {
        fields.put(name, plain(value));
        return this;
    }

    Map<String, Object> map() {
        return fields;
    }

    static String print(Money money) {
        return money.getAmount().toPlainString();
    }

    static Map<String, Object> quote(Quote quote) {
        return with("lines", quote.lines().map(Fields::line).asJava())
                .and("net", quote.net())
                .and("vat", quote.vat().map(Fields::vat).asJava())
                .and("gross", quote.gross())
                .map();
    }

    static Map<String, Object> resources(Resources resources) {
        return with("vcpus", resources.vcpus())
                .and("memoryGiB", resources.memoryGiB())
                .and("diskGiB", resources.diskGiB())
                .map();
    }

    static Map<String, Object> rule(FirewallRule rule) {
        Fields fields = with("direction", rule.direction()).and("protocol", rule.protocol());
        rule.ports().forEach(ports -> fields.and("ports", ports));
        rule.remote().forEach(remote -> fields.and("remote", remote));
        return fields.and("action", rule.action()).map();
    }

    private static Map<String, Object> line(QuoteLine line) {
        return with("what", line.what()).and("net", line.net()).map();
    }

    private static Map<String, Object> vat(VatLine line) {
        return with("rate", line.rate())
                .and("base", line.base())
                .and("amount", line.amount())
                .map();
    }

    private static Object plain(Object value) {
        if (value instanceof Money money) {
            return print(money);
        }
        boolean asItIs = value instanceof Number
                || value instanceof Boolean
                || value instanceof Map<?, ?>
                || value instanceof List<?>;
        return asItIs ? value : value.toString();
    }
}
