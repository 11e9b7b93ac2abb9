package dev.chandlery.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code Range} header asks of content of a known length (RFC 9110 §14).
 *
 * @param kind the whole, a part, or a part that does not exist
 * @param first the first byte of the part
 * @param length the number of its bytes
 */
record ByteRange(Kind kind, long first, long length) {
    /** The answers: 200, 206 and 416. */
    enum Kind {
        WHOLE,
        PART,
        UNSATISFIABLE
    }

    /** §14.1.1 and §14.1.2; the unit's name is case-insensitive. */
    private static final Pattern SINGLE = Pattern.compile("(?i:bytes)=[ \\t]*([0-9]*)-([0-9]*)[ \\t]*");

    private static final int LONGEST_NUMBER = 18;

    /** A header that is not valid, of another unit, or of several parts is ignored, as §14.2 allows. */
    static ByteRange of(String header, long size) {
        Matcher matcher = SINGLE.matcher(header);
        if (!matcher.matches()) {
            return whole(size);
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty() && to.isEmpty()) {
            return whole(size);
        }
        if (from.isEmpty()) {
            long length = Math.min(number(to), size);
            return length == 0 ? unsatisfiable() : new ByteRange(Kind.PART, size - length, length);
        }
        if (!to.isEmpty() && number(to) < number(from)) {
            return whole(size);
        }
        if (number(from) >= size) {
            return unsatisfiable();
        }
        long last = to.isEmpty() ? size - 1 : Math.min(number(to), size - 1);
        return new ByteRange(Kind.PART, number(from), last - number(from) + 1);
    }

    static ByteRange whole(long size) {
        return new ByteRange(Kind.WHOLE, 0, size);
    }

    private static ByteRange unsatisfiable() {
        return new ByteRange(Kind.UNSATISFIABLE, 0, 0);
    }

    /** A number too long for any file counts as the largest. */
    private static long number(String digits) {
        String plain = digits.replaceFirst("^0+(?=.)", "");
        return plain.length() > LONGEST_NUMBER ? Long.MAX_VALUE : Long.parseLong(plain);
    }
}
