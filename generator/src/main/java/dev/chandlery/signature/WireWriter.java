package dev.chandlery.signature;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes the data types of RFC 4251 §5. */
final class WireWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    WireWriter raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    WireWriter number(int value) {
        out.write(value >>> 24);
        out.write(value >>> 16);
        out.write(value >>> 8);
        out.write(value);
        return this;
    }

    WireWriter bytes(byte[] value) {
        return number(value.length).raw(value);
    }

    WireWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes an {@code mpint}; of one that is not negative {@link BigInteger} gives just these bytes, but for zero. */
    WireWriter integer(BigInteger value) {
        return bytes(value.signum() == 0 ? new byte[0] : value.toByteArray());
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
