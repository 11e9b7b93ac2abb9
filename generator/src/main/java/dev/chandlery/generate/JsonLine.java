package dev.chandlery.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A line of JSON that holds a stored record, read field by field. A continued run begins with tens of thousands of them, and
 * to bind them by reflection takes several times as long. Fields that a reader does not know are for it to skip.
 */
final class JsonLine {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser json;

    private JsonLine(JsonParser json) {
        this.json = json;
    }

    /**
     * Reads the one object of a line.
     *
     * @param record reads the fields of the object
     * @throws IllegalArgumentException when the line is no such object
     */
    static <T> T read(byte[] text, int from, int length, Function<JsonLine, T> record) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text, from, length)) {
            JsonLine line = new JsonLine(json);
            json.nextToken();
            T read = record.apply(line.object());
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("something follows the record");
            }
            return read;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Returns where the line ends that begins at a place.
     *
     * @throws IllegalArgumentException when the text ends before it
     */
    static int endOf(byte[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            if (lines[i] == '\n') {
                return i;
            }
        }
        throw new IllegalArgumentException("cut short");
    }

    /** Returns a value that a record must have. */
    static <T> T told(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("no " + field);
        }
        return value;
    }

    /** Moves to the value of the next field of an object; says whether there is one. */
    boolean hasField() {
        if (json.nextToken() == JsonToken.END_OBJECT) {
            return false;
        }
        json.nextToken();
        return true;
    }

    /** Returns the name of the field. */
    String field() {
        return json.currentName();
    }

    /** Begins the object that is the value. */
    JsonLine object() {
        expect(JsonToken.START_OBJECT);
        return this;
    }

    String text() {
        expect(JsonToken.VALUE_STRING);
        return json.getString();
    }

    long number() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    int whole() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    boolean flag() {
        if (json.currentToken() != JsonToken.VALUE_TRUE) {
            expect(JsonToken.VALUE_FALSE);
        }
        return json.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** Returns the records of the list that is the value. */
    <T> List<T> list(Function<JsonLine, T> record) {
        return items(line -> record.apply(line.object()));
    }

    List<String> texts() {
        return items(JsonLine::text);
    }

    List<Integer> wholes() {
        return items(JsonLine::whole);
    }

    /** Leaves the value out. */
    void skip() {
        json.skipChildren();
    }

    private <T> List<T> items(Function<JsonLine, T> item) {
        expect(JsonToken.START_ARRAY);
        List<T> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(item.apply(this));
        }
        return items;
    }

    private void expect(JsonToken token) {
        if (json.currentToken() != token) {
            throw new IllegalArgumentException("not " + token + " but " + json.currentToken());
        }
    }
}
