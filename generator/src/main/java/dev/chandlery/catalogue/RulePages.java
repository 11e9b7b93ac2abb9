package dev.chandlery.catalogue;

import dev.chandlery.diagnostic.RulePage;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import java.util.List;

/** A page for each rule: why it is there, an example and what to do. Reports of findings link to them. */
final class RulePages {
    /**
     * What a page shows.
     *
     * @param page the frame
     * @param rule the rule's id
     * @param bodyHtml the page of the rule
     */
    record View(Page page, String rule, String bodyHtml) {}

    private RulePages() {}

    static List<OutputFile> files(Site site) {
        return site.input().rules().stream()
                .flatMap(rule -> RulePage.of(rule.id()).stream())
                .map(page -> file(site, page))
                .toList();
    }

    private static OutputFile file(Site site, RulePage rule) {
        String path = Links.rule(rule.id());
        return site.file(
                path,
                Role.CONTENT,
                site.fingerprint(path).add(rule.markdown()),
                "rule",
                () -> new View(
                        site.page(
                                path,
                                "findings",
                                rule.id(),
                                "The rule " + rule.id(),
                                List.of(
                                        new Page.Crumb("Findings", "findings/index.html"),
                                        new Page.Crumb("Rules", Links.rules()),
                                        new Page.Crumb(rule.id(), ""))),
                        rule.id(),
                        site.markdown().page(rule.markdown(), "readme-", List.of(rule.id()), file -> "")));
    }
}
