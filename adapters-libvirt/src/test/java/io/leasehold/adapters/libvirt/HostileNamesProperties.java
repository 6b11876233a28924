package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.SystemId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever something is called, what is sent to libvirt has the same structure. */
class HostileNamesProperties {

    private static final MachineId MACHINE = new MachineId(new UUID(1, 2));
    private static final Blueprint BLUEPRINT =
            new Blueprint(DomainType.QEMU, new Name("machines"), "bridge", new Name("br0"), 1, Option.none());
    private static final Name DISK = new Name("disk");
    private static final String ILLEGAL_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    @Property(tries = 1_000)
    void a_system_of_any_name_is_text_in_a_definition_or_refused(@ForAll("hostile") String name) {
        Assume.that(!name.isBlank());
        SystemId system = new SystemId(name);
        if (java.util.regex.Pattern.compile(ILLEGAL_IN_XML).matcher(name).find()) {
            assertThatIllegalArgumentException().isThrownBy(() -> definition(system));
            return;
        }
        Definition read = Definition.read(definition(system).xml());
        assertThat(read.system()).isEqualTo(system);
        assertThat(structure(Xml.parse(read.xml())))
                .isEqualTo(structure(
                        Xml.parse(definition(new SystemId("debian-12")).xml())));
    }

    @Property(tries = 1_000)
    void an_occasion_of_any_name_is_remembered_and_no_other_is(
            @ForAll("hostile") String key, @ForAll("hostile") String other) {
        Definition done =
                Definition.read(definition(new SystemId("debian-12")).done(key).xml());
        assertThat(done.hasDone(key)).isTrue();
        assertThat(done.hasDone(other)).isEqualTo(key.equals(other));
        assertThat(structure(Xml.parse(done.xml())))
                .isEqualTo(structure(Xml.parse(
                        definition(new SystemId("debian-12")).done("key").xml())));
    }

    @Property(tries = 1_000)
    void a_snapshot_of_any_name_has_a_volume_of_its_own(
            @ForAll("hostile") String snapshot, @ForAll("hostile") String other) {
        OwnVolume mark = volume(OwnVolume.snapshot(snapshot));
        assertThat(OwnVolume.of(mark.name())).contains(mark);
        assertThat(mark.equals(volume(OwnVolume.snapshot(other)))).isEqualTo(snapshot.equals(other));
        assertThat(mark.sibling(OwnVolume.DATA)).isNotEqualTo(mark);
    }

    @Property(tries = 1_000)
    void a_name_at_libvirt_is_of_few_letters_or_none(@ForAll("hostile") String text) {
        boolean harmless = text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
        assertThat(Name.of(text).isDefined()).isEqualTo(harmless);
        if (!harmless) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Name(text));
        }
    }

    @Example
    void a_document_that_refers_to_another_is_not_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Xml.parse("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        assertThatIllegalArgumentException().isThrownBy(() -> Xml.parse("<a><b></a>"));
    }

    private static Definition definition(SystemId system) {
        return Definition.of(MACHINE, BLUEPRINT, system, 1, 1, DISK);
    }

    private static OwnVolume volume(String kind) {
        return new OwnVolume(MACHINE, new Attempt("20260210080000000-00000000"), kind);
    }

    /** The names of elements, as they contain each other. */
    private static String structure(Xml element) {
        return element.name()
                + element.children().map(HostileNamesProperties::structure).mkString("(", " ", ")");
    }

    @Provide
    Arbitrary<String> hostile() {
        List<String> pieces = List.of(
                "",
                "a",
                "debian-12",
                "<",
                ">",
                "&",
                "\"",
                "'",
                "]]>",
                "<!--",
                "<?x?>",
                "</domain>",
                "../",
                "/",
                "\\",
                "\0",
                "\n",
                "\u2028",
                "&#0;",
                "%s",
                "$(reboot)",
                ";",
                "é",
                "\uD83D\uDE00",
                "\uD83D",
                " ",
                ".",
                "sha256-");
        return Arbitraries.oneOf(
                Arbitraries.of(pieces.asJava()).list().ofMaxSize(6).map(all -> String.join("", all)),
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings().withCharRange('a', 'z').ofLength(300));
    }
}
