package dev.chandlery.testing;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Seeded random values for property tests: the same values on every run, the seed in every failure. */
public final class Seeded {
    private final Random random;

    private Seeded(long seed) {
        this.random = new Random(seed);
    }

    /** Runs a property for this many seeds from 0; a failure names its seed. */
    public static void check(int runs, Consumer<Seeded> property) {
        for (long seed = 0; seed < runs; seed++) {
            try {
                property.accept(new Seeded(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** Returns a source of values for one seed. */
    public static Seeded of(long seed) {
        return new Seeded(seed);
    }

    /** Returns a number from 0 up to, and without, the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns true once in this many times. */
    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Returns one of these values. */
    @SafeVarargs
    public final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Returns one of these values. */
    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Returns a text of up to this many characters drawn from an alphabet. */
    public String text(int maxLength, String alphabet) {
        int length = random.nextInt(maxLength + 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Returns up to this many values. */
    public <T> List<T> list(int maxSize, Supplier<T> value) {
        return java.util.stream.Stream.generate(value)
                .limit(random.nextInt(maxSize + 1))
                .toList();
    }

    /** Returns bytes of any value. */
    public byte[] bytes(int maxLength) {
        byte[] bytes = new byte[random.nextInt(maxLength + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Returns a copy in another order. */
    public <T> List<T> shuffled(List<T> values) {
        List<T> copy = new java.util.ArrayList<>(values);
        java.util.Collections.shuffle(copy, random);
        return copy;
    }
}
