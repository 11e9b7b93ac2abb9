package dev.chandlery.argo.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A value that may be written as text, a number or a boolean, and that Argo keeps as text: the value of a parameter.
 *
 * @param value a String, Long, BigDecimal or Boolean; other numbers are turned into these
 */
public record AnyString(@JsonValue Object value) {
    /** Takes a String, a Boolean or a Number; fails for anything else. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AnyString {
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
            boolean whole = exact.scale() <= 0 && exact.toBigInteger().bitLength() < Long.SIZE;
            value = whole ? (Object) exact.longValueExact() : exact;
        } else if (!(value instanceof String || value instanceof Boolean)) {
            throw new IllegalArgumentException("no text, number or boolean: " + value);
        }
    }

    /** Returns a text. */
    public static AnyString of(String text) {
        return new AnyString(text);
    }

    /** Returns a whole number. */
    public static AnyString of(long number) {
        return new AnyString(number);
    }

    /** Returns a boolean. */
    public static AnyString of(boolean value) {
        return new AnyString(value);
    }

    /** Returns the text that Argo keeps. */
    public String text() {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
