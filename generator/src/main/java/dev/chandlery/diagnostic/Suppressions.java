package dev.chandlery.diagnostic;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlComment;
import dev.chandlery.yaml.YamlComments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The comments of a file that suppress findings in it.
 *
 * <p>What is wrong with a file is found in several steps, by parts of the program that do not know each other. So each
 * comment counts as unused, which is a finding, until a finding that it suppresses turns up; {@link #settle} decides once
 * all are there.
 */
public final class Suppressions {
    /** More in one file have no effect: each finding is compared with all of them. */
    static final int MAX_RULES = 1000;

    private final String path;
    private final List<Suppression> suppressions = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    private Suppressions(String path) {
        this.path = path;
    }

    /** Says whether a text may hold such comments; {@link #in} of any other gives nothing. */
    public static boolean mayBeIn(String text) {
        return text.contains(SuppressionComment.PREFIX);
    }

    /**
     * Reads the comments of a file.
     *
     * @param path its path, as findings name it
     * @param text its text, YAML or not
     */
    public static Suppressions in(String path, String text) {
        Suppressions found = new Suppressions(path);
        int count = 0;
        for (YamlComment comment : mayBeIn(text) ? YamlComments.in(text) : List.<YamlComment>of()) {
            Optional<SuppressionComment> read = SuppressionComment.read(path, comment);
            count += read.map(SuppressionComment::rules).orElse(0);
            if (count > MAX_RULES) {
                found.problems.add(SuppressionRules.INCOMPLETE.at(
                        path,
                        comment.mark(),
                        "The comments of the file name more than " + MAX_RULES
                                + " rules; this one and those below have no effect.",
                        "Write chandlery:ignore-file at its top, or turn the rule off in chandlery.yaml."));
                break;
            }
            read.ifPresent(each -> {
                found.suppressions.addAll(each.suppressions());
                found.problems.addAll(each.problems());
            });
        }
        return found;
    }

    /** Returns what is wrong with the comments as long as nothing is known that they suppress. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(problems);
        suppressions.forEach(each -> findings.add(each.unused(path)));
        return findings;
    }

    /**
     * Returns findings without those that are suppressed. Among them are the findings about the comments; they are not
     * settled.
     *
     * @param found findings in this file and in others
     * @param suppressible the rules whose findings may be suppressed
     */
    public List<Finding> apply(List<Finding> found, Set<String> suppressible) {
        List<Finding> all = new ArrayList<>(found);
        all.addAll(findings());
        Set<Suppression> used = new HashSet<>();
        List<Finding> left = withoutSuppressed(all, suppressible, used);
        Map<Mark, Suppression> byMark = byMark();
        left.removeIf(finding -> isAboutUnused(finding)
                && used.contains(byMark.get(finding.place().mark())));
        return left;
    }

    /**
     * Returns findings without those that are suppressed, and without those about comments that suppress one. All that is
     * to be found in the file must be among them.
     *
     * @param known all rules
     * @param suppressible those of them whose findings may be suppressed
     */
    public List<Finding> settle(List<Finding> found, SortedSet<String> known, Set<String> suppressible) {
        Set<Suppression> used = new HashSet<>();
        Map<Mark, Suppression> byMark = byMark();
        List<Finding> settled = new ArrayList<>();
        for (Finding finding : withoutSuppressed(found, suppressible, used)) {
            Suppression suppression =
                    isAboutUnused(finding) ? byMark.get(finding.place().mark()) : null;
            if (suppression == null) {
                settled.add(finding);
            } else if (!known.contains(suppression.rule())) {
                settled.add(unknown(suppression, known));
            } else if (!suppressible.contains(suppression.rule())) {
                settled.add(refused(suppression));
            } else if (!used.contains(suppression)) {
                settled.add(finding);
            }
        }
        return settled;
    }

    private List<Finding> withoutSuppressed(List<Finding> found, Set<String> suppressible, Set<Suppression> used) {
        List<Finding> left = new ArrayList<>(found.size());
        for (Finding finding : found) {
            List<Suppression> covering = isHere(finding)
                            && suppressible.contains(finding.rule().id())
                    ? suppressions.stream().filter(each -> each.covers(finding)).toList()
                    : List.of();
            used.addAll(covering);
            if (covering.isEmpty()) {
                left.add(finding);
            }
        }
        return left;
    }

    private boolean isHere(Finding finding) {
        return finding.place().path().equals(path) && finding.place().commit().isEmpty();
    }

    private boolean isAboutUnused(Finding finding) {
        return isHere(finding) && finding.rule().equals(SuppressionRules.UNUSED);
    }

    private Map<Mark, Suppression> byMark() {
        Map<Mark, Suppression> byMark = new TreeMap<>();
        suppressions.forEach(each -> byMark.put(each.mark(), each));
        return byMark;
    }

    private Finding unknown(Suppression suppression, SortedSet<String> known) {
        Fix[] fixes = Suggestion.allNearest(suppression.rule(), known).stream()
                .map(meant -> Fix.of("Write " + meant, TextEdit.replace(path, suppression.mark(), meant)))
                .toArray(Fix[]::new);
        return SuppressionRules.UNKNOWN
                .at(
                        path,
                        suppression.mark(),
                        "There is no rule " + suppression.rule() + ".",
                        Suggestion.didYouMean(suppression.rule(), known, "Remove it from the comment."))
                .withFixes(fixes);
    }

    private Finding refused(Suppression suppression) {
        return SuppressionRules.REFUSED.at(
                path,
                suppression.mark(),
                "Findings of " + suppression.rule() + " cannot be suppressed.",
                "Mend what it finds, and remove it from the comment.");
    }
}
