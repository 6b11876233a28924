package io.leasehold.adapters.libvirt;

import io.leasehold.domain.machine.MachineId;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A volume of a machine. Its name says all that there is to know: whose it is, who made it when, and what it is. None is ever
 * written twice: each attempt to make one has a name of its own, so that no attempt can spoil what another one made.
 *
 * @param attempt which attempt made it; later ones are greater
 * @param kind what it is
 */
record OwnVolume(MachineId machine, Attempt attempt, String kind) {

    /** The disk of a machine. */
    static final String DISK = "disk";
    /** What a copy holds, or would have held if it had been brought to an end. */
    static final String DATA = "data";
    /** What of a machine must outlive its host. */
    static final String ABOUT = "about";

    private static final Pattern PATTERN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(" + Attempt.FORM + ")\\.(.+)");
    private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** The kind of the mark that says that the data of the same attempt is a whole copy: a snapshot of that name. */
    static String snapshot(String name) {
        boolean readable = READABLE.matcher(name).matches();
        return "snapshot." + (readable ? name : Digest.of(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same: the copy of that day. */
    static String day(LocalDate day) {
        return "day." + day;
    }

    /** What volume of ours has that name; none if none of ours can. */
    static Option<OwnVolume> of(Name name) {
        Matcher matcher = PATTERN.matcher(name.value());
        return Option.when(
                matcher.matches(),
                () -> new OwnVolume(
                        new MachineId(UUID.fromString(matcher.group(1))),
                        new Attempt(matcher.group(2)),
                        matcher.group(3)));
    }

    /** Another volume of the same attempt. */
    OwnVolume sibling(String otherKind) {
        return new OwnVolume(machine, attempt, otherKind);
    }

    Name name() {
        return new Name(machine + "." + attempt + "." + kind);
    }
}
