package dev.chandlery.diagnostic;

import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that were there when a registry took up the checks. They are not reported, so that only what is new is.
 *
 * <p>A finding is known again by its rule, its file and the words of its line, not by the number of the line: what moves
 * stays known, what is edited is new.
 *
 * @param entries what is recorded, each combination of rule, path and fingerprint once
 */
public record Baseline(List<Entry> entries) {
    /**
     * Findings that are alike.
     *
     * @param rule id of their rule
     * @param path path of their file; empty for the registry as a whole
     * @param fingerprint what {@link Fingerprints} makes of rule, path and line: 20 hexadecimal digits
     * @param count how many there are, at least one
     * @param mark where the entry stands in its file
     */
    public record Entry(String rule, String path, String fingerprint, int count, Mark mark)
            implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::path).thenComparing(Entry::rule).thenComparing(Entry::fingerprint);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }

        private Entry plus(Entry other) {
            return new Entry(rule, path, fingerprint, count + other.count, mark);
        }

        private String key() {
            return rule + "\n" + path + "\n" + fingerprint;
        }
    }

    /** Copies the list. */
    public Baseline {
        entries = List.copyOf(entries);
    }

    /** Records findings, in order of path, rule and fingerprint. */
    public static Baseline of(List<Finding> findings, SourceLines lines) {
        Map<String, Entry> entries = new TreeMap<>();
        for (Finding finding : findings) {
            Entry entry = entry(finding, lines);
            entries.merge(entry.key(), entry, Entry::plus);
        }
        return new Baseline(entries.values().stream().sorted().toList());
    }

    /**
     * Returns the findings that are not recorded, and one for each entry of which there are fewer than recorded.
     *
     * @param findings the findings in order of place; of those that are alike the first are taken as the recorded ones
     * @param lines their source lines
     * @param file path of the baseline's file, for the places of entries
     */
    public List<Finding> apply(List<Finding> findings, SourceLines lines, String file) {
        Map<String, Integer> open = new HashMap<>();
        entries.forEach(entry -> open.merge(entry.key(), entry.count(), Integer::sum));
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            String key = entry(finding, lines).key();
            int count = open.getOrDefault(key, 0);
            if (count == 0) {
                left.add(finding);
            } else {
                open.put(key, count - 1);
            }
        }
        for (Entry entry : entries) {
            int gone = Math.min(entry.count(), open.getOrDefault(entry.key(), 0));
            if (gone > 0) {
                open.merge(entry.key(), -gone, Integer::sum);
                left.add(outdated(entry, gone, file));
            }
        }
        return left.stream().sorted().toList();
    }

    private static Finding outdated(Entry entry, int gone, String file) {
        String where = entry.path().isEmpty() ? "the registry" : Printable.of(entry.path());
        String many = entry.count() == 1 ? "The" : gone + " of the " + entry.count();
        return BaselineRules.OUTDATED.at(
                file,
                entry.mark(),
                many + " recorded " + (entry.count() == 1 ? "finding" : "findings") + " of " + entry.rule() + " in "
                        + where + (gone == 1 ? " is" : " are") + " no longer there.",
                "Write the baseline again, so that it does not hide the next such finding.");
    }

    private static Entry entry(Finding finding, SourceLines lines) {
        return new Entry(
                finding.rule().id(), finding.place().path(), Fingerprints.digest(finding, lines), 1, Mark.NONE);
    }
}
