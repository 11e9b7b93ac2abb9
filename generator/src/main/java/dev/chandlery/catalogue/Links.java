package dev.chandlery.catalogue;

import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import java.util.regex.Pattern;

/** Paths of pages from the top of the registry, and names of places on pages. */
final class Links {
    /** What the catalogue knows, for programs. */
    static final String API = "api/v1/";

    private static final Pattern TEAM = Pattern.compile("[a-z0-9]([-a-z0-9_.]{0,98}[a-z0-9])?");

    private Links() {}

    static String of(PackageName name) {
        return "packages/" + name + "/index.html";
    }

    static String of(ReleaseId id) {
        return "packages/" + id.name() + "/" + id.version() + "/index.html";
    }

    /** Returns the path of a team's page, or empty when the team's name cannot be part of a path. */
    static String team(String team) {
        return TEAM.matcher(team).matches() ? "teams/" + team + "/index.html" : "";
    }

    /** Returns the path of the page that lists the rules. */
    static String rules() {
        return "rules/index.html";
    }

    static String rule(String id) {
        return "rules/" + id + ".html";
    }

    /** Returns the way up from a path to the top. */
    static String root(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    static String owner(String owner) {
        return "wt-" + Html.id(owner);
    }

    static String template(String owner, String template) {
        return "template-" + Html.id(owner) + "--" + Html.id(template);
    }

    static String environment(String environment) {
        return "env-" + Html.id(environment);
    }
}
