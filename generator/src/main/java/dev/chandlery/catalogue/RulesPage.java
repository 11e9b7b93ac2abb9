package dev.chandlery.catalogue;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import java.util.List;

/** The list of all rules, with what each finds. */
final class RulesPage {
    /**
     * What the page shows.
     *
     * @param page the frame
     * @param rows the rules in ascending order of id
     */
    record View(Page page, List<Row> rows) {
        int count() {
            return rows.size();
        }
    }

    /**
     * A rule.
     *
     * @param rule its id
     * @param href its page
     * @param severity its severity unless the registry says otherwise
     * @param summary what it finds
     */
    record Row(String rule, String href, Badge severity, String summary) {}

    private RulesPage() {}

    static OutputFile file(Site site) {
        String path = Links.rules();
        Fingerprint fingerprint = site.fingerprint(path);
        site.input()
                .rules()
                .forEach(rule ->
                        fingerprint.add(rule.id()).add(rule.severity().word()).add(rule.summary()));
        return site.file(path, Role.CONTENT, fingerprint, "rules", () -> view(site, path));
    }

    private static View view(Site site, String path) {
        Page page = site.page(
                path,
                "findings",
                "Rules",
                "What is looked for in the sources",
                List.of(new Page.Crumb("Findings", "findings/index.html"), new Page.Crumb("Rules", "")));
        return new View(
                page, site.input().rules().stream().map(rule -> row(path, rule)).toList());
    }

    private static Row row(String path, Rule rule) {
        return new Row(
                rule.id(),
                Links.root(path) + Links.rule(rule.id()),
                new Badge(rule.severity().word(), rule.severity().word(), ""),
                rule.summary());
    }
}
