package io.leasehold.ports.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import io.leasehold.domain.backup.Copies;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.account.Account;
import java.io.IOException;

/**
 * The JSON in which a store keeps what has no columns of its own. The same value always has the same text, and what was
 * read is equal to what was written. Everything says of what kind it is and in which shape, for example
 * {@code "@type":"renewed/1"}; a shape that has changed since is lifted to the one of today when it is read, so that
 * nothing stored is ever rewritten for a change. Reading is strict: what is missing, unknown or of another type is a
 * {@link WireException}, which names the fault and its place and no value. Instances can be shared among threads; one is
 * enough.
 */
public final class Wire {

    private final Lifting lifting;
    private final ObjectMapper mapper = Mapping.mapper();
    private final Part<Contract> contracts = new Part<>(Contract.class);
    private final Part<Event> events = new Part<>(Event.class);
    private final Part<Effect> effects = new Part<>(Effect.class);
    private final Part<Actor> actors = new Part<>(Actor.class);
    private final Part<Recipient> recipients = new Part<>(Recipient.class);
    private final Part<Copies> copies = new Part<>(Copies.class);
    private final Part<Account> accounts = new Part<>(Account.class);
    private final Part<Terms> terms = new Part<>(Terms.class);
    private final Part<Tariff> tariffs = new Part<>(Tariff.class);
    private final Recent<Contract> recent;

    public Wire() {
        this(Lifting.STEPS);
    }

    Wire(Lifting lifting) {
        this(lifting, 0);
    }

    private Wire(Lifting lifting, int remembered) {
        this.lifting = lifting;
        this.recent = new Recent<>(remembered);
    }

    /** One that does not read again what was among the last {@code contracts} texts of contracts it read or wrote. */
    public static Wire remembering(int contracts) {
        return new Wire(Lifting.STEPS, contracts);
    }

    /** A contract as it stands, with the terms that were accepted in full; it can always be told anew from its events. */
    public String write(Contract contract) {
        String json = contracts.write(contract);
        recent.put(json, contract);
        return json;
    }

    public Contract contract(String json) {
        return recent.get(json, contracts::read);
    }

    public String write(Event event) {
        return events.write(event);
    }

    public Event event(String json) {
        return events.read(json);
    }

    public String write(Effect effect) {
        return effects.write(effect);
    }

    public Effect effect(String json) {
        return effects.read(json);
    }

    public String write(Actor actor) {
        return actors.write(actor);
    }

    public Actor actor(String json) {
        return actors.read(json);
    }

    /** Personal: to whom an invoice is made out. */
    public String write(Recipient recipient) {
        return recipients.write(recipient);
    }

    public Recipient recipient(String json) {
        return recipients.read(json);
    }

    public String write(Copies booked) {
        return copies.write(booked);
    }

    public Copies copies(String json) {
        return copies.read(json);
    }

    /** Personal: all that is kept of a customer. */
    public String write(Account account) {
        return accounts.write(account);
    }

    public Account account(String json) {
        return accounts.read(json);
    }

    public String write(Terms edition) {
        return terms.write(edition);
    }

    public Terms terms(String json) {
        return terms.read(json);
    }

    public String write(Tariff tariff) {
        return tariffs.write(tariff);
    }

    public Tariff tariff(String json) {
        return tariffs.read(json);
    }

    /** One kind of thing that is written and read on its own. */
    final class Part<T> {

        private final Class<T> type;
        private final ObjectWriter writer;
        private final ObjectReader reader;

        Part(Class<T> type) {
            this.type = type;
            this.writer = mapper.writerFor(type);
            this.reader = mapper.readerFor(type);
        }

        String write(T value) {
            try {
                return writer.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw WireException.writing(value);
            }
        }

        T read(String json) {
            try {
                return reader.readValue(json);
            } catch (InvalidTypeIdException e) {
                // No name of the past is one of today, so this is where all shapes of the past end up, and nothing else
                // does often.
                return readFormer(json);
            } catch (JsonProcessingException e) {
                throw WireException.reading(type, e);
            }
        }

        // A step may stumble in any way over what never had the shape that it is for.
        @SuppressWarnings("IllegalCatch")
        private T readFormer(String json) {
            try {
                JsonNode tree = mapper.readTree(json);
                lifting.lift(tree);
                return reader.readValue(tree);
            } catch (IOException | RuntimeException e) {
                throw WireException.reading(type, e);
            }
        }
    }
}
