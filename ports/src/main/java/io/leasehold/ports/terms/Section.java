package io.leasehold.ports.terms;

import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.document.DocumentWriter;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.vavr.Function1;
import io.vavr.Function2;
import io.vavr.Function3;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A mapping of the terms, made of settings.
 *
 * @param <S> the section
 */
final class Section<S> {

    private final String key;
    private final Function<Terms, S> of;
    private final BiFunction<Terms.Builder, S, Terms.Builder> into;
    private final List<Setting<S, ?>> settings;
    private final Function<Option<S>, Format<S>> format;
    private final boolean addedLater;

    private Section(Place<S> place, List<Setting<S, ?>> settings, Function<Option<S>, Format<S>> format) {
        this.key = place.key;
        this.of = place.of;
        this.into = place.into;
        this.addedLater = place.addedLater;
        this.settings = settings;
        this.format = format;
    }

    /** The section under {@code key} that is taken {@code of} terms and put {@code into} terms that are being made. */
    static <S> Place<S> under(String key, Function<Terms, S> of, BiFunction<Terms.Builder, S, Terms.Builder> into) {
        return new Place<>(key, of, into, false);
    }

    /**
     * Such a section that came when hosts had written their terms in full without it. Where it is left out it is that of
     * the reference, extended or not, so that what was in full stays good.
     */
    static <S> Place<S> addedUnder(
            String key, Function<Terms, S> of, BiFunction<Terms.Builder, S, Terms.Builder> into) {
        return new Place<>(key, of, into, true);
    }

    /** Reads the section, or inherits that of {@code base}; the value puts it into terms that are being made. */
    Field<UnaryOperator<Terms.Builder>> in(Fields fields, Option<Terms> base) {
        Option<S> inherited = base.map(of);
        Option<S> leftOut = addedLater ? inherited.orElse(Option.some(of.apply(Terms.reference()))) : inherited;
        Field<S> read = fields.inherited(key, format.apply(inherited), leftOut);
        return new Field<>(read.value().map(section -> builder -> into.apply(builder, section)), read.line());
    }

    void write(Terms terms, DocumentWriter out) {
        write(terms, settings, out);
    }

    /** Writes what differs from {@code other}, and nothing at all if nothing does. */
    void writeDifferences(Terms terms, Terms other, DocumentWriter out) {
        List<Setting<S, ?>> different = settings.filter(setting -> setting.differs(of.apply(terms), of.apply(other)));
        if (!different.isEmpty()) {
            write(terms, different, out);
        }
    }

    /** Where each setting is in the terms, such as {@code renewal.grace}. */
    List<String> paths() {
        return settings.map(setting -> key + "." + setting.key());
    }

    private void write(Terms terms, List<Setting<S, ?>> some, DocumentWriter out) {
        out.mapping(key, () -> some.forEach(setting -> setting.write(of.apply(terms), out)));
    }

    /**
     * A section whose settings are still to be named.
     *
     * @param key where it is written
     * @param of takes it from the terms
     * @param into puts it into terms that are being made
     * @param addedLater whether it may be left out of terms in full
     */
    record Place<S>(
            String key, Function<Terms, S> of, BiFunction<Terms.Builder, S, Terms.Builder> into, boolean addedLater) {

        <A> Section<S> holds(Setting<S, A> one, Function1<A, S> make) {
            return new Section<>(
                    this,
                    List.of(one),
                    inherited -> Fields.mapping(in -> {
                        Field<A> a = one.in(in, inherited);
                        return in.build(() -> make.apply(a.get()));
                    }));
        }

        <A, B> Section<S> holds(Setting<S, A> one, Setting<S, B> two, Function2<A, B, S> make) {
            return new Section<>(
                    this,
                    List.of(one, two),
                    inherited -> Fields.mapping(in -> {
                        Field<A> a = one.in(in, inherited);
                        Field<B> b = two.in(in, inherited);
                        return in.build(() -> make.apply(a.get(), b.get()));
                    }));
        }

        <A, B, C> Section<S> holds(
                Setting<S, A> one, Setting<S, B> two, Setting<S, C> three, Function3<A, B, C, S> make) {
            return new Section<>(
                    this,
                    List.of(one, two, three),
                    inherited -> Fields.mapping(in -> {
                        Field<A> a = one.in(in, inherited);
                        Field<B> b = two.in(in, inherited);
                        Field<C> c = three.in(in, inherited);
                        return in.build(() -> make.apply(a.get(), b.get(), c.get()));
                    }));
        }
    }
}
