package dev.chandlery.catalogue;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is wrong with the sources, by file; files with errors come first. */
final class FindingsPage {
    private static final String PATH = "findings/index.html";

    /**
     * What the page shows.
     *
     * @param page the frame
     * @param counts how many findings of each severity there are, in words
     * @param files the files with their findings
     */
    record View(Page page, List<Badge> counts, List<FileGroup> files) {
        boolean hasFiles() {
            return !files.isEmpty();
        }
    }

    /**
     * A file.
     *
     * @param path its path; words for the registry as a whole when it is empty
     * @param whole whether these concern the registry as a whole
     * @param rows its findings
     */
    record FileGroup(String path, boolean whole, List<Row> rows) {}

    /**
     * A finding.
     *
     * @param where line and column, and the commit if it is an older one
     * @param severity how much it matters
     * @param rule the rule's id
     * @param ruleHref the rule's page, or empty
     * @param summary what the rule finds
     * @param messageHtml the sentence
     * @param remedyHtml what to do, or empty
     */
    record Row(
            String where,
            Badge severity,
            String rule,
            String ruleHref,
            String summary,
            String messageHtml,
            String remedyHtml) {
        boolean hasRuleHref() {
            return !ruleHref.isEmpty();
        }

        boolean hasRemedy() {
            return !remedyHtml.isEmpty();
        }
    }

    private FindingsPage() {}

    /** Returns the page of these findings, in their order. */
    static OutputFile file(Site site, List<Finding> findings) {
        Fingerprint fingerprint = site.fingerprint(PATH);
        findings.forEach(f -> Digests.add(f, fingerprint));
        return site.file(PATH, Role.CONTENT, fingerprint, "findings", () -> view(site, findings));
    }

    private static View view(Site site, List<Finding> findings) {
        List<Badge> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int number = (int)
                    findings.stream().filter(f -> f.severity() == severity).count();
            if (number > 0) {
                counts.add(new Badge(
                        severity.word(),
                        severity == Severity.INFO ? number + " info" : Words.count(number, severity.word()),
                        ""));
            }
        }
        SortedMap<String, List<Finding>> byFile = new TreeMap<>();
        findings.forEach(f ->
                byFile.computeIfAbsent(f.place().path(), p -> new ArrayList<>()).add(f));
        List<FileGroup> files = byFile.entrySet().stream()
                .sorted(Comparator.comparing(e -> worst(e.getValue())))
                .map(e -> new FileGroup(
                        e.getKey(),
                        e.getKey().isEmpty(),
                        e.getValue().stream().map(f -> row(f, site)).toList()))
                .toList();
        Page page = site.page(
                PATH, Links.API + "findings.json", "findings", "Findings", "What is wrong with the sources", List.of());
        return new View(page, counts, files);
    }

    private static Severity worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Row row(Finding finding, Site site) {
        String where = finding.place().mark().line() == 0
                ? ""
                : String.valueOf(finding.place().mark().line());
        if (finding.place().mark().column() > 0) {
            where = where + ":" + finding.place().mark().column();
        }
        if (!finding.place().commit().isEmpty()) {
            where = (where + " at " + Words.shortCommit(finding.place().commit())).strip();
        }
        String word = finding.severity().word();
        return new Row(
                where,
                new Badge(word, word, ""),
                finding.rule().id(),
                site.hasRule(finding.rule().id())
                        ? Links.root(PATH) + Links.rule(finding.rule().id())
                        : "",
                finding.rule().summary(),
                Html.inline(finding.message()),
                Html.inline(finding.remedy()));
    }
}
