package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.environment.NamePattern;
import dev.chandlery.overlay.OverlayRules;
import dev.chandlery.registry.RegistryRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds back findings that say that something does not exist, when it may stand in a file that could not be read: one broken
 * file is one finding to mend, not one for each that refers to it.
 */
final class Consequences {
    private static final Set<Rule> UNREADABLE = Set.of(
            RegistryRules.YAML_SYNTAX,
            RegistryRules.YAML_DUPLICATE_KEY,
            RegistryRules.YAML_NOT_JSON,
            RegistryRules.YAML_LIMIT,
            RegistryRules.FILE_ENCODING);

    /** A name in a text that may be no YAML. */
    private static final Pattern NAME =
            Pattern.compile("(?:^|[\\s{,\"'])name[\"']?[ \\t]*:[ \\t]*[\"']?([A-Za-z0-9][A-Za-z0-9.-]{0,252})");

    private static final String VERSIONS = "versions";

    /** The file that may hold what is missing, by the name of what is missing. */
    private final Map<String, String> causes = new TreeMap<>();

    private final Map<String, Integer> held = new TreeMap<>();

    /** The definitions of packages that are left out, by the names of what may stand in them. */
    private final Map<String, String> broken = new TreeMap<>();

    private final Map<String, Integer> heldForPackages = new TreeMap<>();

    private Consequences() {}

    /** Findings on what an environment adjusts, which look into packages. */
    private static final Set<Rule> ADJUSTING =
            Set.of(OverlayRules.PATCH_UNMATCHED, OverlayRules.FEATURE_UNKNOWN, OverlayRules.PARAMETER_UNKNOWN);

    /**
     * A package that is left out for errors.
     *
     * @param name its name
     * @param directory its directory
     * @param definedIn the file that defines it
     * @param manifests the files of its objects
     */
    record LeftOut(String name, String directory, String definedIn, List<String> manifests) {}

    /**
     * Returns the findings without those that may only follow from files that could not be read, and with one finding for each
     * such file that tells how many these are.
     *
     * @param texts gives the text of a path; the empty text when there is none
     */
    static List<Finding> settle(List<Finding> found, UnaryOperator<String> texts) {
        return settle(found, Set.of(), List.of(), texts);
    }

    /**
     * Returns the same for a registry.
     *
     * @param undefined the paths of the files that should define a package and do not
     * @param leftOut the packages whose newest version is left out
     */
    static List<Finding> settle(
            List<Finding> found, Set<String> undefined, Collection<LeftOut> leftOut, UnaryOperator<String> texts) {
        Consequences consequences = new Consequences();
        unreadable(found, undefined).forEach(path -> consequences.learn(path, texts.apply(path)));
        boolean adjusting = found.stream().anyMatch(finding -> ADJUSTING.contains(finding.rule()));
        if (consequences.causes.isEmpty() && !(adjusting && !leftOut.isEmpty())) {
            return found;
        }
        consequences.follow(found, leftOut);
        if (adjusting) {
            // A name of a package says more than one that only stands in its files.
            leftOut.forEach(each -> consequences.broken.put(each.name(), each.definedIn()));
            leftOut.forEach(each -> consequences.learn(each, texts));
        }
        List<Finding> left = new ArrayList<>();
        for (Finding finding : found) {
            Optional<String> cause = consequences.causeOf(finding);
            cause.ifPresent(path -> consequences.held.merge(path, 1, Integer::sum));
            Optional<String> ofPackage = cause.isEmpty() && ADJUSTING.contains(finding.rule())
                    ? causeOf(finding, consequences.broken)
                    : Optional.empty();
            ofPackage.ifPresent(path -> consequences.heldForPackages.merge(path, 1, Integer::sum));
            if (cause.isEmpty() && ofPackage.isEmpty()) {
                left.add(finding);
            }
        }
        consequences.heldForPackages.forEach((path, count) -> left.add(GenerateRules.CONSEQUENCES_HELD.at(
                Place.file(path),
                count
                        + (count == 1
                                ? " finding on an environment that may follow"
                                : " findings on environments that may follow")
                        + " from the errors of this package, which is left out, " + (count == 1 ? "is" : "are")
                        + " not shown.",
                "Mend the package, and check again.")));
        consequences.held.forEach((path, count) -> left.add(GenerateRules.CONSEQUENCES_HELD.at(
                Place.file(path),
                count + (count == 1 ? " finding that may follow" : " findings that may follow")
                        + " from this file, which cannot be read, " + (count == 1 ? "is" : "are") + " not shown.",
                "Mend this file, and check again.")));
        return left;
    }

    private static Set<String> unreadable(List<Finding> found, Set<String> undefined) {
        Set<String> paths = new LinkedHashSet<>();
        for (Finding finding : found) {
            Place place = finding.place();
            boolean cause = UNREADABLE.contains(finding.rule()) || undefined.contains(place.path());
            if (cause && finding.isError() && place.commit().isEmpty()) {
                paths.add(place.path());
            }
        }
        return paths;
    }

    /** Learns what may stand in a file: what its name and directory, and the names in its text, tell. */
    private void learn(String path, String text) {
        String[] parts = path.split("/");
        if (parts.length > 1) {
            int last = parts.length - 2;
            boolean version = last > 1 && parts[last - 1].equals(VERSIONS);
            causes.putIfAbsent(version ? parts[last - 2] + "@" + parts[last] : parts[last], path);
        }
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            causes.putIfAbsent(names.group(1), path);
        }
    }

    /** Learns what a package would hold if it were not left out. */
    private void learn(LeftOut leftOut, UnaryOperator<String> texts) {
        for (String path : leftOut.manifests()) {
            Matcher names = NAME.matcher(texts.apply(path));
            while (names.find()) {
                broken.putIfAbsent(names.group(1), leftOut.definedIn());
            }
        }
    }

    /** Learns that packages are left out for nothing but what is held back. */
    private void follow(List<Finding> found, Collection<LeftOut> leftOut) {
        Map<String, LeftOut> open = new LinkedHashMap<>();
        leftOut.forEach(each -> open.put(each.name(), each));
        boolean more = true;
        while (more) {
            more = false;
            for (LeftOut each : List.copyOf(open.values())) {
                Optional<String> cause = onlyCause(found, each);
                if (cause.isPresent()) {
                    causes.putIfAbsent(each.name(), cause.get());
                    open.remove(each.name());
                    more = true;
                }
            }
        }
    }

    private Optional<String> onlyCause(List<Finding> found, LeftOut leftOut) {
        Optional<String> only = Optional.empty();
        for (Finding finding : found) {
            String path = finding.place().path();
            if (finding.isError() && (path.equals(leftOut.directory()) || path.startsWith(leftOut.directory() + "/"))) {
                Optional<String> cause = causeOf(finding);
                if (cause.isEmpty()) {
                    return Optional.empty();
                }
                only = only.or(() -> cause);
            }
        }
        return only;
    }

    private Optional<String> causeOf(Finding finding) {
        return causeOf(finding, causes);
    }

    private static Optional<String> causeOf(Finding finding, Map<String, String> causes) {
        for (String name : finding.missing()) {
            String cause = causes.get(name);
            if (cause != null) {
                return Optional.of(cause);
            }
            if (name.indexOf('*') >= 0) {
                return causes.keySet().stream()
                        .filter(known -> NamePattern.matches(name, known))
                        .map(causes::get)
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
