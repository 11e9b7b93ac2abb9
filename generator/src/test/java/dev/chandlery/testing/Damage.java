package dev.chandlery.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes that no author would write: garbage, and samples that were flipped, cut, doubled, spliced with each other, and
 * nested. The same seed gives the same bytes.
 */
public final class Damage {
    private static final int MAX_GARBAGE = 300;
    private static final int MAX_LENGTH = 1 << 16;
    private static final int MAX_NESTING = 3_000;

    /** What means something to one of the parsers, and what programs like to trip over. */
    private static final List<String> PIECES = List.of(
            "\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            "  ",
            "---\n",
            "...\n",
            "- ",
            ": ",
            ", ",
            "? ",
            "#",
            "&a ",
            "*a",
            "<<: *a",
            "!!int ",
            "!<x> ",
            "|\n",
            ">2-\n",
            "\"",
            "'",
            "`",
            "\\",
            "%",
            "@",
            "{{",
            "}}",
            "{{=",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "&&",
            "||",
            "!",
            "??",
            "?.",
            "..",
            "|",
            "==",
            "<",
            ">",
            "=",
            "~",
            "^",
            "*",
            "**",
            "/",
            "//",
            "../",
            "+",
            "-",
            "_",
            ".",
            ";",
            "$",
            "0",
            "-1",
            "0x1F",
            "0o7",
            "1e999",
            ".inf",
            ".nan",
            "9223372036854775808",
            "1.2.3",
            "1.2.3-a.1+b",
            "2026-02-30",
            "1h2m",
            "@every 1h",
            "* * * * *",
            "null",
            "true",
            "yes",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u0085",
            "\u00e9",
            "a\u0301",
            "\u200b",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\uffff",
            "\ud83d\ude00",
            "\n# chandlery:ignore a: b\n",
            "\n  ",
            "<b>",
            "</div>",
            "[a](b)",
            "![",
            "```\n",
            "\n| a |\n|---|\n",
            "\\u0000",
            "\\ud800",
            "}\n{",
            "[]",
            "{}",
            "\"\"",
            "inputs.parameters.",
            "steps.a.outputs.result",
            "apiVersion",
            "kind");

    /** What may stand within itself. */
    private static final List<String> OPENINGS = List.of(
            "[", "{", "{a: ", "{\"a\":", "- ", "(", "!", "-", "{{", "{{=", "? ", "&a ", "> ", "* ", "**a ", "[a](",
            "a.", "a[", "a?b:", "a(", "#{", "!(", "a && (", "not ", "\"", "'", "\\", "1.", "*", "?", "a/", "<b>", "\n ",
            "x, ");

    private Damage() {}

    /** Returns damaged samples most times, and garbage at others; 64 KiB at the most. */
    public static byte[] of(Seeded random, List<byte[]> samples) {
        if (samples.isEmpty() || random.oneIn(10)) {
            return garbage(random);
        }
        byte[] bytes = random.pick(samples);
        for (int i = random.below(4); i >= 0; i--) {
            bytes = damaged(bytes, random, samples);
        }
        return bytes.length <= MAX_LENGTH ? bytes : Arrays.copyOf(bytes, MAX_LENGTH);
    }

    private static byte[] garbage(Seeded random) {
        if (random.oneIn(3)) {
            return random.bytes(MAX_GARBAGE);
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.below(40); i > 0; i--) {
            text.append(random.pick(PIECES));
        }
        return utf8(text.toString());
    }

    private static byte[] damaged(byte[] bytes, Seeded random, List<byte[]> samples) {
        int from = random.below(bytes.length + 1);
        int to = from + random.below(Math.min(bytes.length - from, random.pick(2, 12, 400)) + 1);
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        return switch (random.below(8)) {
            case 0 -> flipped(bytes, random);
            case 1 -> replaced(bytes, from, to, new byte[0]);
            case 2 -> replaced(bytes, from, to, repeated(part, 2 + random.below(random.pick(2, 20, 200))));
            case 3 -> replaced(bytes, from, to, partOf(random.pick(samples), random));
            case 4 -> replaced(bytes, from, to, utf8(random.pick(PIECES)));
            case 5 -> replaced(bytes, from, from, utf8(random.pick(PIECES)));
            case 6 -> replaced(bytes, from, random.oneIn(2) ? from : to, nested(part, random));
            default -> random.oneIn(3) ? Arrays.copyOf(bytes, from) : replaced(bytes, from, to, random.bytes(8));
        };
    }

    private static byte[] flipped(byte[] bytes, Seeded random) {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            copy[random.below(copy.length)] ^= (byte) (1 << random.below(8));
        }
        return copy;
    }

    private static byte[] nested(byte[] part, Seeded random) {
        int depth = 1 + random.below(random.pick(3, 100, MAX_NESTING));
        byte[] opening = utf8(random.pick(OPENINGS));
        return random.oneIn(2) ? repeated(opening, depth) : replaced(repeated(opening, depth), 0, 0, part);
    }

    private static byte[] partOf(byte[] bytes, Seeded random) {
        int from = random.below(bytes.length + 1);
        return Arrays.copyOfRange(
                bytes, from, Math.min(bytes.length, from + random.below(random.pick(10, 100, 2_000))));
    }

    private static byte[] repeated(byte[] part, int times) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times && all.size() < MAX_LENGTH; i++) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, from);
        all.writeBytes(by);
        all.write(bytes, to, bytes.length - to);
        return all.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
