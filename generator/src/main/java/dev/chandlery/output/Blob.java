package dev.chandlery.output;

import java.nio.charset.StandardCharsets;

/** Content that is made when it is asked for, so that what is not written is not made. */
@FunctionalInterface
public interface Blob {
    /**
     * Makes the content: the same bytes each time. A sink asks at most once a run, and may ask for the content of
     * different files on several threads when it was told so.
     */
    byte[] bytes();

    /** Returns content that is there already. */
    static Blob of(byte[] bytes) {
        return () -> bytes;
    }

    /** Returns text as UTF-8. */
    static Blob of(String text) {
        return () -> text.getBytes(StandardCharsets.UTF_8);
    }
}
