package dev.chandlery.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the data types of RFC 4251 §5 from bytes. */
final class WireReader {
    /** Keys and signatures are far smaller. */
    private static final int MAX_STRING = 64 * 1024;

    private final byte[] bytes;
    private int at;

    WireReader(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] take(int length) throws WireException {
        if (length < 0 || length > bytes.length - at) {
            throw new WireException("it ends too early");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Returns a {@code uint32}, as far as it fits an {@code int}. */
    int number() throws WireException {
        byte[] four = take(4);
        return (four[0] & 0xff) << 24 | (four[1] & 0xff) << 16 | (four[2] & 0xff) << 8 | (four[3] & 0xff);
    }

    /** Returns a {@code string}: any bytes. */
    byte[] bytes() throws WireException {
        int length = number();
        if (length < 0 || length > MAX_STRING) {
            throw new WireException("a part of it is too long");
        }
        return take(length);
    }

    /** Returns a {@code string} that is one line of printable ASCII, such as the name of an algorithm. */
    String name() throws WireException {
        byte[] text = bytes();
        for (byte each : text) {
            if (each < ' ' || each > '~') {
                throw new WireException("a name in it is not printable ASCII");
            }
        }
        return new String(text, StandardCharsets.US_ASCII);
    }

    /** Returns an {@code mpint} that is not negative. */
    BigInteger integer() throws WireException {
        BigInteger value = new BigInteger(1, bytesOfInteger());
        return value;
    }

    private byte[] bytesOfInteger() throws WireException {
        byte[] value = bytes();
        if (value.length > 0 && value[0] < 0) {
            throw new WireException("a number in it is negative");
        }
        return value;
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    void end() throws WireException {
        if (!atEnd()) {
            throw new WireException("something follows its end");
        }
    }
}
