package dev.chandlery.overlay;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.Draft;
import dev.chandlery.kustomize.TargetNames;
import dev.chandlery.registry.Adjustments.Patch;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlStream;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The patches of environments: each goes into the overlays that have an object for it, since Kustomize refuses a strategic merge
 * patch without one.
 */
final class EnvironmentPatches {
    /** A name with a version, or with the beginning of one. */
    private static final Pattern VERSIONED = Pattern.compile("(.+)-v(?:-?[0-9].*)?");

    private final Set<Place> matched = new HashSet<>();
    private final Map<Place, Finding> invalid = new TreeMap<>();
    /** The names on the cluster of objects that are called otherwise in their packages, by environment and name there. */
    private final Map<String, ReleaseObject> renamed = new HashMap<>();

    /** Applies the patches of an environment to an overlay in the making; returns those that had an object. */
    List<YamlMapping> apply(Overlay overlay, Draft draft) {
        List<YamlMapping> entries = new ArrayList<>();
        for (Patch patch : overlay.environment().adjustments().patches()) {
            if (!isFor(patch, overlay)) {
                continue;
            }
            YamlMapping entry = entry(patch);
            Draft.Attempt attempt = draft.apply(entry);
            attempt.problem().ifPresent(problem -> invalid(patch, overlay, problem.message(), problem.remedy()));
            if (attempt.matched()) {
                matched.add(patch.place());
                entries.add(entry);
            }
        }
        overlay.parts().stream()
                .flatMap(part -> part.objects().stream())
                .filter(object -> !object.name().equals(object.sourceName()))
                .forEach(object -> {
                    renamed.putIfAbsent(key(overlay.environment(), "", object.sourceName()), object);
                    renamed.putIfAbsent(key(overlay.environment(), object.kind(), object.sourceName()), object);
                });
        return entries;
    }

    /** In a base objects have no namespace yet, so the one of the overlay is compared here. */
    private boolean isFor(Patch patch, Overlay overlay) {
        if (patch.namespace().isEmpty()) {
            return true;
        }
        Optional<Predicate<String>> matching =
                TargetNames.matching(patch.namespace().get());
        if (matching.isEmpty()) {
            invalid(
                    patch,
                    overlay,
                    Quoted.of(patch.namespace().get()) + " is no regular expression.",
                    "Correct target.namespace; the syntax is that of RE2.");
        }
        return !overlay.isClusterScope()
                && matching.filter(each -> each.test(overlay.scope())).isPresent();
    }

    private void invalid(Patch patch, Overlay overlay, String message, String remedy) {
        invalid.putIfAbsent(
                patch.place(),
                OverlayRules.PATCH_INVALID.at(
                        patch.place(),
                        "The patch cannot be applied to the overlay " + overlay.directory() + ": " + message,
                        remedy));
    }

    private static YamlMapping entry(Patch patch) {
        Nodes entry = Nodes.map();
        // Without any other key the target stands for all objects of its namespace.
        patch.target()
                .map(target -> target.entries().isEmpty() ? target.with("kind", YamlScalar.string(".*")) : target)
                .ifPresent(target -> entry.put("target", target));
        return entry.put("patch", readable(patch.text())).node();
    }

    /** What begins with a bracket Kustomize reads as JSON; a list that is YAML in brackets is written in lines. */
    private static String readable(String text) {
        if (!text.strip().startsWith("[") || YamlReader.isJson(text)) {
            return text;
        }
        YamlStream stream = YamlReader.read(text.getBytes(StandardCharsets.UTF_8));
        boolean list = stream.problems().isEmpty() && stream.documents().size() == 1;
        return list ? YamlWriter.write(stream.documents().get(0).root()) : text;
    }

    /** Says whether the entry of a kustomization is a strategic merge patch, for which schemas matter. */
    static boolean isMerge(String text) {
        return first(text).isPresent();
    }

    private static Optional<YamlMapping> first(String text) {
        return YamlReader.read(text.getBytes(StandardCharsets.UTF_8)).documents().stream()
                .findFirst()
                .map(YamlDocument::root)
                .flatMap(root -> root.asMapping());
    }

    /** Returns what is wrong, when all overlays of these environments were seen. */
    List<Finding> findings(List<Environment> environments) {
        List<Finding> findings = new ArrayList<>(invalid.values());
        for (Environment environment : environments) {
            environment.adjustments().patches().stream()
                    .filter(patch -> !matched.contains(patch.place()) && !invalid.containsKey(patch.place()))
                    .forEach(patch -> findings.add(unmatched(environment, patch)));
        }
        return findings;
    }

    private Finding unmatched(Environment environment, Patch patch) {
        Optional<YamlMapping> object = patch.target().isPresent() ? patch.target() : first(patch.text());
        String kind = object.flatMap(each -> each.string("kind")).orElse("");
        String name = object.flatMap(each -> each.string("name").or(() -> each.stringAt("metadata", "name")))
                .orElse("");
        return OverlayRules.PATCH_UNMATCHED
                .at(
                        patch.place(),
                        "The patch has no object in any overlay of " + environment.name() + ".",
                        Optional.ofNullable(renamed.get(key(environment, kind, name)))
                                .map(known -> known.kind() + " " + known.sourceName() + " is called " + known.name()
                                        + " there. Name it so, or all of its versions with name: "
                                        + TargetNames.literal(known.sourceName()) + "-v.* in the target.")
                                .orElse(
                                        "Correct the target, or remove the patch. Objects are named as on the cluster."))
                .withMissing(missing(patch.target().isEmpty() ? TargetNames.literal(name) : name));
    }

    /** Returns the name in its package, or a pattern of it, of an object that an expression is for. */
    private static String missing(String expression) {
        StringBuilder begin = new StringBuilder();
        int at = 0;
        while (at < expression.length()) {
            char c = expression.charAt(at);
            boolean escaped = c == '\\' && at + 1 < expression.length();
            boolean repeated = at + 1 < expression.length() && "*+?{".indexOf(expression.charAt(at + 1)) >= 0;
            if (!escaped && (repeated || "\\^$*+?()[]{}|".indexOf(c) >= 0)) {
                break;
            }
            begin.append(escaped ? expression.charAt(at + 1) : c);
            at += escaped ? 2 : 1;
        }
        Matcher versioned = VERSIONED.matcher(begin);
        if (versioned.matches()) {
            return versioned.group(1);
        }
        return at < expression.length() || begin.isEmpty() ? begin + "*" : begin.toString();
    }

    private static String key(Environment environment, String kind, String name) {
        return environment.name() + "/" + kind + "/" + name;
    }
}
