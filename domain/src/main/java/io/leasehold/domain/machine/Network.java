package io.leasehold.domain.machine;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Addresses of the internet, version 4 or 6, that have a prefix in common; a single address is a network of one. It is
 * written one way only: {@code 203.0.113.0/24}, {@code 2001:db8::/32}, {@code 198.51.100.7/32}. An address with bits set
 * beyond its prefix is no network, for nobody can tell whether the one or the other was meant.
 *
 * @param value how it is written
 */
public record Network(String value) {

    private static final int MAX_LENGTH = 64;

    /** Some read {@code /024} as 24, others as 20. */
    private static final Pattern LEADING_ZERO = Pattern.compile("/0[0-9]");

    /** Decimal v4 addresses of four parts and v6 addresses, with a prefix length or without; nothing else. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowAll(false)
            .allowEmpty(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allowPrefix(true)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .getParentBuilder()
            .toParams();

    public Network {
        if (!canonical(value).contains(value)) {
            throw new IllegalArgumentException("not how a network is written: " + value);
        }
    }

    /** The network that {@code text} means; none if it means no network. */
    public static Option<Network> parse(String text) {
        return canonical(text).map(Network::new);
    }

    private static Option<String> canonical(String text) {
        // How an address is read must not depend on blanks around it, nor on how long somebody's text is.
        if (text.length() > MAX_LENGTH
                || !text.equals(text.strip())
                || LEADING_ZERO.matcher(text).find()) {
            return Option.none();
        }
        IPAddress address = new IPAddressString(text, STRICT).getAddress();
        if (address == null) {
            return Option.none();
        }
        IPAddress whole = address.isPrefixed() ? address : address.setPrefixLength(address.getBitCount());
        return Option.when(whole.isPrefixBlock(), whole::toCanonicalString);
    }

    @Override
    public String toString() {
        return value;
    }
}
