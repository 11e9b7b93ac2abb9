package dev.chandlery.kustomize;

import dev.chandlery.testing.Seeded;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Random values as lines of YAML in all of its styles, with a taste for texts that are hard to read and to write. */
final class RandomYaml {
    private static final List<String> PLAIN = List.of(
            "",
            "~",
            "null",
            "true",
            "False",
            "yes",
            "off",
            "y",
            "0644",
            "0o17",
            "0x1F",
            "1_000",
            "12:30",
            "2024-01-01",
            "2024-01-01 10:00:00",
            "1e3",
            "1.50",
            ".5",
            "-0.0",
            "1234567.5",
            "1e30",
            "18446744073709551615",
            "123456789012",
            "a",
            "some words that go on and on until the line is longer than what fits on a line of eighty characters",
            "a-b",
            "x {{y}}",
            "<<",
            "=",
            "it's",
            "k8s.io/x",
            "a,b",
            "é",
            "日本");
    private static final List<String> QUOTED = List.of(
            "",
            " ",
            "y",
            "No",
            "0644",
            "12:30",
            "2024-01-01",
            "1e3",
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
            "\\\"a\\\"",
            "\\\\",
            "{{x}}",
            "[a]",
            "{a: b}",
            "a\\nb",
            "a\\n",
            "\\n",
            "\\na",
            " a\\nb",
            "a\\n\\n",
            "a \\nb",
            "a\\n b\\n",
            "\\ta",
            "a\\tb\\n",
            "\\u00e9",
            "\\U0001F680",
            "\\x07",
            "\\ufeff",
            "---",
            "...",
            "--- a",
            "long {words} 'that' go on and on until the line is"
                    + " longer than what fits on a line  of eighty characters: so they are folded # somewhere in here",
            "\\\" long words in double quotes \\t that go on and on until the line is longer  than what fits on eighty"
                    + " characters");
    private static final List<String> BLOCK = List.of(
            "a",
            "b c",
            "  indented",
            "",
            "\tx",
            "# no comment",
            "key: value",
            "- item",
            "trailing ",
            "{{=x}}",
            "é 日本",
            "a line of a block that is longer than eighty characters, which is never folded by anything at all");
    private static final List<String> KEYS = List.of(
            "a",
            "b",
            "name",
            "k1",
            "k9",
            "k10",
            "on",
            "\"y\"",
            "\"1\"",
            "k-a",
            "k.a",
            "K",
            "k_a",
            "'a b'",
            "\"{{x}}\"",
            "\"with \\\"quotes\\\"\"",
            "é",
            "a/b",
            "\"~\"",
            "\"0x1\"",
            "\"a key of more than one hundred and twenty-eight characters is written after a question mark, and so"
                    + " this one is, as it goes on and on\"");

    private final Seeded seeded;

    RandomYaml(Seeded seeded) {
        this.seeded = seeded;
    }

    /** Returns what stands after the colon of a key at an indentation, with its line break. */
    String value(int indent, int depth) {
        int choice = seeded.below(depth == 0 ? 7 : 12);
        String space = " ".repeat(indent);
        if (choice < 7) {
            return scalar(indent, choice) + "\n";
        }
        if (choice < 9) {
            StringBuilder list = new StringBuilder("\n");
            for (int i = 1 + seeded.below(3); i > 0; i--) {
                list.append(space).append("-").append(item(indent + 2, depth - 1));
            }
            return list.toString();
        }
        return "\n" + mapping(indent + 2, depth - 1);
    }

    private String item(int indent, int depth) {
        if (depth > 0 && seeded.oneIn(3)) {
            String mapping = mapping(indent, depth);
            return " " + mapping.substring(indent);
        }
        return scalar(indent - 2, seeded.below(7)) + "\n";
    }

    /** Returns the lines of a mapping. */
    String mapping(int indent, int depth) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 1 + seeded.below(4); i > 0; i--) {
            keys.add(seeded.pick(KEYS));
        }
        StringBuilder text = new StringBuilder();
        for (String key : keys) {
            text.append(" ".repeat(indent));
            if (key.length() > 100) {
                text.append("? ").append(key).append('\n').append(" ".repeat(indent));
                text.append(":").append(scalar(indent, seeded.below(4))).append('\n');
            } else {
                text.append(key).append(':').append(value(indent, depth));
            }
        }
        return text.toString();
    }

    private String scalar(int indent, int choice) {
        return switch (choice) {
            case 0, 1 -> " " + seeded.pick(PLAIN);
            case 2 -> " \"" + seeded.pick(QUOTED) + seeded.pick(QUOTED) + "\"";
            case 3 -> " \"" + seeded.pick(QUOTED) + "\"";
            case 4 -> seeded.pick(" {}", " []", " {a: 1, \"b\": [x, 'y y']}", " [1, two, \"3\"]", " 'it''s'");
            default -> " " + seeded.pick("|", ">") + seeded.pick("", "-", "+") + block(indent + 2);
        };
    }

    private String block(int indent) {
        StringBuilder text =
                new StringBuilder("\n").append(" ".repeat(indent)).append(seeded.pick("a", "x y", "{{x}}"));
        for (int i = seeded.below(5); i > 0; i--) {
            String line = seeded.pick(BLOCK);
            text.append('\n').append(line.isEmpty() ? "" : " ".repeat(indent)).append(line);
        }
        return text.toString();
    }

    /** Returns a text in some style on one line. */
    String text() {
        return seeded.oneIn(2)
                ? "\"" + seeded.pick(QUOTED) + "\""
                : seeded.pick("a", "b-c", "words of it", "'0x1'", "\"\"");
    }
}
