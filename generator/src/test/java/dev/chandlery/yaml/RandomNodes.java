package dev.chandlery.yaml;

import dev.chandlery.testing.Seeded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random trees, with a taste for strings that are hard to write. */
final class RandomNodes {
    private static final List<String> HARD = List.of(
            "",
            " ",
            "y",
            "No",
            "ON",
            "~",
            "null",
            "true",
            "0644",
            "0o7",
            "1_000",
            "1,000",
            "12:30",
            "1:2:3.4",
            "2024-01-01",
            "1e3",
            ".5",
            "+1",
            "-",
            "--",
            "---",
            "...",
            "- a",
            "? a",
            ": a",
            "a: b",
            "a:",
            "a #b",
            "#a",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "'a'",
            "\"a\"",
            "it's",
            "say \"x\"",
            "\\",
            "<<",
            "=",
            "{{x}}",
            "[a]",
            "a, b",
            "{a: b}",
            "a\n",
            "a\nb",
            "\na",
            " a\nb",
            "a\n\n",
            "a\n\n\nb\n",
            "\n",
            "\ta\nb",
            "a\n b \n  c",
            "a \nb",
            "a\n  ",
            "a\n\t\n",
            "\t",
            "a\tb",
            "é",
            "日本\n語",
            "🚀",
            "🚀\nb",
            "\u00a0",
            "0x1F",
            "0b1",
            ".inf",
            "-.INF",
            ".NaN",
            "1.",
            "1.5e+7",
            "-1",
            "\u00a0x\n");
    private static final String ALPHABET = "ab01 :-#'\"\n\t{}[],.&*!|>%@`?~=\\éя🚀";
    private static final List<String> WILD = List.of(
            "\r", "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029", "\ufeff", "a\r\nb", "\u0085\n");

    private final Seeded seeded;
    private final boolean wild;

    private RandomNodes(Seeded seeded, boolean wild) {
        this.seeded = seeded;
        this.wild = wild;
    }

    static RandomNodes of(Seeded seeded) {
        return new RandomNodes(seeded, true);
    }

    /** Without the characters that kustomize itself loses on its way through JSON, and without keys it treats as merges. */
    static RandomNodes forKustomize(long seed) {
        return new RandomNodes(Seeded.of(seed), false);
    }

    YamlNode node(int depth) {
        int choice = depth == 0 ? seeded.below(6) : seeded.below(12);
        if (choice < 6) {
            return scalar();
        }
        if (choice < 9) {
            return YamlSequence.of(seeded.list(5, () -> node(depth - 1)));
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (String key : seeded.list(5, this::string)) {
            if (wild || !key.equals("<<")) {
                entries.put(key, node(depth - 1));
            }
        }
        return YamlMapping.of(entries);
    }

    private YamlScalar scalar() {
        return switch (seeded.below(10)) {
            case 0 -> new YamlScalar(YamlScalar.Type.NULL, "null", Mark.NONE);
            case 1 -> YamlScalar.bool(seeded.oneIn(2));
            case 2 -> YamlScalar.integer(seeded.below(2000) - 1000);
            case 3 ->
                new YamlScalar(
                        YamlScalar.Type.FLOAT, seeded.pick("0.5", "-1.25", "1.0e+30", "1.0e-07", "3.14159"), Mark.NONE);
            default -> YamlScalar.string(string());
        };
    }

    private String string() {
        String text = seeded.oneIn(2) ? seeded.pick(HARD) : letters();
        return wild && seeded.oneIn(8) ? text + seeded.pick(WILD) + letters() : text;
    }

    private String letters() {
        int[] alphabet = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = seeded.below(12); i > 0; i--) {
            text.appendCodePoint(alphabet[seeded.below(alphabet.length)]);
        }
        return text.toString();
    }
}
