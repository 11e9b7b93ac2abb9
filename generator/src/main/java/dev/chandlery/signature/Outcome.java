package dev.chandlery.signature;

import java.util.Optional;
import java.util.function.Function;

/**
 * What reading a text gave: a value, or why there is none.
 *
 * @param value the value
 * @param problem why there is none, as the end of a sentence without a full stop, such as {@code it is not base64}; empty
 *     when there is one
 * @param <T> the kind of value
 */
public record Outcome<T>(Optional<T> value, String problem) {
    static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), "");
    }

    static <T> Outcome<T> failed(String problem) {
        return new Outcome<>(Optional.empty(), problem);
    }

    /** Runs a reader whose problems come as exceptions. */
    static <T> Outcome<T> reading(Reader<T> reader) {
        try {
            return of(reader.read());
        } catch (WireException e) {
            return failed(e.problem());
        }
    }

    /** Returns the outcome of a further step, or this problem. */
    public <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return value.map(next).orElseGet(() -> failed(problem));
    }

    /** Reads a value. */
    @FunctionalInterface
    interface Reader<T> {
        T read() throws WireException;
    }
}
