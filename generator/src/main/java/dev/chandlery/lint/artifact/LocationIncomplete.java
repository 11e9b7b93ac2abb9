package dev.chandlery.lint.artifact;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/** Finds an input in git or HDFS, or an archive there, of which Argo does not know enough to reach it. */
final class LocationIncomplete extends FormRule {
    private static final String KEYTAB = "krbKeytabSecret";
    private static final String CACHE = "krbCCacheSecret";
    private static final String PRINCIPAL = "krbServicePrincipalName";
    private static final String CONFIG = "krbConfigConfigMap";

    LocationIncomplete() {
        super(Rule.error(
                "artifact-location-incomplete", "A location of an artifact in git or HDFS lacks what it needs."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        for (Location location : Location.of(template)) {
            if (location.read()) {
                if (Fields.present(location.node(), "git")) {
                    git(location, context);
                }
                if (Fields.present(location.node(), "hdfs")) {
                    hdfs(location, context);
                }
            }
        }
    }

    private void git(Location location, LintContext context) {
        if (Fields.text(Fields.mapping(location.node(), "git"), "repo").isEmpty()) {
            report(location, "git", "has no repo", "Add the URL of the repository under repo.", context);
        }
    }

    /** As Argo checks it before a workflow runs (workflow/artifacts/hdfs). */
    private void hdfs(Location location, LintContext context) {
        YamlMapping hdfs = Fields.mapping(location.node(), "hdfs");
        List<String> missing = new ArrayList<>();
        if (Fields.items(hdfs, "addresses").isEmpty()) {
            missing.add("addresses");
        }
        String path = Fields.text(hdfs, "path");
        if (path.isEmpty()) {
            missing.add("path");
        } else if (!path.startsWith("/") && !isFilledIn(path, context)) {
            report(
                    location,
                    "hdfs",
                    "has the path " + path + ", which is not absolute",
                    "Begin it with \"/\".",
                    context);
        }
        boolean keytab = Fields.present(hdfs, KEYTAB);
        boolean cache = Fields.present(hdfs, CACHE);
        if (!keytab && !cache && Fields.text(hdfs, "hdfsUser").isEmpty()) {
            missing.add("one of hdfsUser, " + CACHE + " and " + KEYTAB);
        }
        if (keytab || cache) {
            List.of(PRINCIPAL, CONFIG).forEach(field -> require(hdfs, field, missing));
        }
        if (keytab) {
            List.of("krbUsername", "krbRealm").forEach(field -> require(hdfs, field, missing));
        }
        if (!missing.isEmpty()) {
            report(location, "hdfs", "lacks " + String.join(", ", missing), "Add what is missing.", context);
        }
    }

    private static void require(YamlMapping owner, String field, List<String> missing) {
        boolean empty = owner.get(field).flatMap(node -> node.asScalar()).isPresent()
                && Fields.text(owner, field).isEmpty();
        if (empty || !Fields.present(owner, field)) {
            missing.add(field);
        }
    }

    private void report(Location location, String kind, String what, String remedy, LintContext context) {
        context.report(
                rule(),
                location.node().markOf(kind),
                "The " + kind + " location of " + location.label() + " " + what + ".",
                remedy);
    }
}
