package dev.chandlery.diagnostic;

import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings as the worst of repositories could cause them. */
final class HostileFindings {
    /** Texts that mean something to a terminal, to XML, to JSON, to workflow commands or to Markdown. */
    private static final List<String> PIECES = List.of(
            "\u001b]0;title\u0007",
            "\u009b31m",
            "\u202e",
            "\u2028",
            "\r\n::error file=x::owned",
            "%0A::set-env name=A::b",
            "::stop-commands::x",
            "]]>",
            "<!--",
            "</failure><testcase name=\"x\"/>",
            "&lt;&#x1b;",
            "\"'",
            "\u0000",
            "\ufffe",
            "\ud83d",
            "\ude80",
            "🚀",
            "ä",
            "[click](https://evil.example)",
            "\\",
            "{0}",
            "{{inputs.parameters.x}}",
            ",line=1",
            "a: b");

    private static final List<Rule> RULES = List.of(
            Rule.error("name-invalid", "A name is not valid."),
            Rule.warning("file-name", "A file is named almost right."),
            Rule.info("zzz-without-page", "Nobody <wrote> a page."));

    private HostileFindings() {}

    /** Returns findings for a seed, in order of place. */
    static Checked checked(Seeded seeded) {
        List<Finding> findings = new ArrayList<>();
        for (int i = seeded.below(6); i > 0; i--) {
            findings.add(finding(seeded));
        }
        findings.sort(null);
        return new Checked(
                findings,
                place -> seeded.oneIn(2) ? Optional.empty() : Optional.of("x" + place.mark()),
                seeded.pick("", "templates/a b"),
                seeded.pick("", "https://templates.acme.example"),
                "0.1.0");
    }

    private static Finding finding(Seeded seeded) {
        String path = seeded.oneIn(4) ? "" : "a/" + text(seeded) + ".yaml";
        Mark mark = seeded.oneIn(3)
                ? Mark.NONE
                : new Mark(1 + seeded.below(9), seeded.below(9), seeded.below(2) * seeded.below(9));
        Place place = new Place(path, mark, seeded.pick("", "0123456789abcdef", text(seeded)));
        Finding finding = seeded.pick(RULES).at(place, text(seeded), text(seeded));
        if (mark.column() == 0 || path.isEmpty() || seeded.oneIn(2)) {
            return finding;
        }
        return finding.withFixes(new Fix(
                text(seeded), List.of(TextEdit.insert(path, mark, text(seeded)), TextEdit.insert("b", mark, "x"))));
    }

    private static String text(Seeded seeded) {
        return String.join("", seeded.list(5, () -> seeded.pick(PIECES)));
    }
}
