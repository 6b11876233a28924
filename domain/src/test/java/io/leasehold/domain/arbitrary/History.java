package io.leasehold.domain.arbitrary;

import io.leasehold.domain.arbitrary.Step.Part;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Ending;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Opening;
import io.leasehold.domain.contract.Time;
import io.leasehold.domain.ending.OpenRetrieval;
import io.leasehold.domain.export.OpenExport;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.prices.TellOfPrices;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The life of one contract, lived through the public rules of the domain, as a wired system would live it: before each
 * command the day dawns, effects are carried in order and answered while their part of the outside works, and each day
 * ends with a sweep. It remembers all that was asked and all that happened.
 */
public final class History {

    private final World world;
    private final ArrayList<Moment> moments = new ArrayList<>();
    private final ArrayList<Happened> happened = new ArrayList<>();
    private final Map<Effect.Lane, Deque<Effect>> pending = new EnumMap<>(Effect.Lane.class);
    private final Deque<Effect> appointed = new ArrayDeque<>();
    private final Map<Part, LocalDate> brokenThrough = new EnumMap<>(Part.class);
    private final Set<LocalDate> unreachable = new TreeSet<>();
    private final Steps steps = new Steps(this);
    private LocalDate today;
    private Contract contract;

    private History(World world, LocalDate today, List<Event> opening) {
        this.world = world;
        this.today = today;
        this.contract = ((Opening) opening.head()).open();
        for (Effect.Lane lane : Effect.Lane.values()) {
            pending.put(lane, new ArrayDeque<>());
        }
        remember(opening.head(), contract, contract);
        live(opening.tail());
    }

    /** A contract that was ordered in good order and waits for its payment. */
    public static History begins(World world, LocalDate ordered, SolutionId solution, Length length) {
        List<Event> opening = Orders.inGoodOrder(world, ordered, solution, length)
                .decide(world.market(ordered))
                .getOrElseThrow(refusal -> new AssertionError("the order was refused: " + refusal));
        return new History(world, ordered, opening);
    }

    /** Takes one more step of a story. */
    public History then(Step step) {
        steps.take(step);
        return this;
    }

    /** Lives through the days until the morning of {@code date}, with a sweep each evening before. */
    public History until(LocalDate date) {
        while (today.isBefore(date)) {
            evening();
            today = nothingPending() ? nextOfInterest(date) : today.plusDays(1);
            carry();
        }
        return this;
    }

    /** The sweep at the end of today, and what follows from it. */
    public History evening() {
        if (PassTime.attention(contract).exists(date -> !date.isAfter(today))) {
            ask(now -> PassTime.day(time(now)));
        }
        tellOfPrices();
        carry();
        return this;
    }

    /** Each tariff that was announced by today is told of, once. */
    private void tellOfPrices() {
        for (Tariff tariff : world.catalogue().tariffs()) {
            TellOfPrices tell = new TellOfPrices(tariff.effective(), today);
            if (!tariff.announced().isAfter(today) && tell.concerns(contract)) {
                ask(now -> tell);
            }
        }
    }

    /** Nothing runs for so many days from today. */
    public History outage(int days) {
        for (int i = 0; i < days; i++) {
            unreachable.add(today);
            today = today.plusDays(1);
        }
        carry();
        return this;
    }

    /** One part of the outside fails for so many days from today. */
    public History breaks(Part part, int days) {
        LocalDate through = today.plusDays(days - 1L);
        brokenThrough.put(part, through);
        if (part == Part.TRANSFERS) {
            today.datesUntil(through.plusDays(1)).forEach(unreachable::add);
        }
        return this;
    }

    /** Asks something of the contract today and remembers what came of it. */
    public Moment ask(Function<Contract, ? extends Command> question) {
        PassTime dawn = PassTime.dawn(time(contract));
        Contract stored = contract;
        List<Event> dawned = dawn.decide(stored).get();
        Contract before = stored.after(dawned);
        Command command = question.apply(before);
        var outcome = before.decide(command);
        if (outcome.isRight()) {
            live(dawned);
            if (dawned.nonEmpty()) {
                moments.add(new Moment(today, dawn, stored, dawn.decide(stored), before));
            }
            live(outcome.get());
        }
        Moment moment = new Moment(today, command, before, outcome, outcome.isRight() ? contract : before);
        moments.add(moment);
        carry();
        return moment;
    }

    /** The day that the history has come to. */
    public LocalDate today() {
        return today;
    }

    public World world() {
        return world;
    }

    /** The contract as it is stored; what dawned since then, nobody has asked for yet. */
    public Contract contract() {
        return contract;
    }

    /** The contract as whoever asks something today finds it. */
    public Contract dawned() {
        return contract.after(PassTime.dawn(time(contract)).decide(contract).get());
    }

    /** All commands, refused ones included, and each passing of time that brought something about. */
    public List<Moment> moments() {
        return List.ofAll(moments);
    }

    /** All events, in order. */
    public List<Happened> happened() {
        return List.ofAll(happened);
    }

    public List<Event> events() {
        return happened().map(Happened::event);
    }

    /** All events of one kind, in order. */
    public <E extends Event> List<E> events(Class<E> kind) {
        return events().filter(kind::isInstance).map(kind::cast);
    }

    /** All effects that ever arose, in order. */
    public List<Effect> effects() {
        return happened().flatMap(Happened::effects);
    }

    /** The last thing that was asked. */
    public Moment last() {
        return moments.get(moments.size() - 1);
    }

    /** Today, as the contract sees it; days without service count as interruptions where they matter. */
    public Time time(Contract now) {
        return now.ending()
                .filter(Ending::inGrace)
                .filter(ending -> !today.isBefore(ending.deletionFrom()))
                .flatMap(Ending::retrievalOpenedOn)
                .map(opened -> new Time(today, interruptions(opened), true))
                .getOrElse(() -> Time.on(today));
    }

    /** The days without service from {@code opened} until today. */
    public List<LocalDate> interruptions(LocalDate opened) {
        return List.ofAll(unreachable).filter(day -> !day.isBefore(opened) && day.isBefore(today));
    }

    private void live(List<Event> events) {
        for (Event event : events) {
            Contract before = contract;
            contract = event.evolve(before);
            remember(event, before, contract);
        }
    }

    private void remember(Event event, Contract before, Contract after) {
        List<Effect> effects = event.effects(after);
        happened.add(new Happened(today, event, before, after, effects));
        effects.forEach(effect -> (effect.notBefore().isEmpty() ? pending.get(effect.lane()) : appointed).add(effect));
    }

    private boolean nothingPending() {
        return appointed.isEmpty() && pending.values().stream().allMatch(Deque::isEmpty);
    }

    private LocalDate nextOfInterest(LocalDate latest) {
        LocalDate tomorrow = today.plusDays(1);
        Option<LocalDate> due = PassTime.attention(contract);
        Option<LocalDate> attention = due.toList()
                .appendAll(world.catalogue().tariffs().map(Tariff::announced))
                .filter(tomorrow::isBefore)
                .min();
        boolean soon = due.exists(date -> !tomorrow.isBefore(date))
                || world.catalogue()
                        .tariffs()
                        .exists(tariff -> tariff.announced().equals(tomorrow));
        return soon ? tomorrow : attention.filter(latest::isAfter).getOrElse(latest);
    }

    /** From its appointment on an effect stands in line with the others. */
    private void keepAppointments() {
        Instant now = today.atTime(9, 0).toInstant(ZoneOffset.UTC);
        for (Effect effect : List.ofAll(appointed)) {
            if (effect.notBefore().forAll(from -> !from.isAfter(now))) {
                appointed.remove(effect);
                pending.get(effect.lane()).add(effect);
            }
        }
    }

    private void carry() {
        keepAppointments();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Deque<Effect> lane : pending.values()) {
                while (!lane.isEmpty() && carries(lane.element())) {
                    Effect effect = lane.remove();
                    moved = true;
                    if (effect.wanted(contract)) {
                        Answers.to(effect, today).forEach(this::conclude);
                    }
                }
            }
        }
    }

    private void conclude(Command answer) {
        ask(now -> answer);
    }

    private boolean carries(Effect effect) {
        if (!effect.wanted(contract)) {
            return true;
        }
        return switch (effect.lane()) {
            case MACHINE -> works(Part.MACHINES);
            case MAIL -> works(Part.MAIL);
            case PAYMENT -> works(Part.PAYMENTS);
            case TRANSFER ->
                works(Part.TRANSFERS)
                        && (works(Part.MAIL) || !(effect instanceof OpenRetrieval || effect instanceof OpenExport));
        };
    }

    private boolean works(Part part) {
        LocalDate through = brokenThrough.get(part);
        return through == null || today.isAfter(through);
    }
}
