package dev.chandlery.lint.mutation;

import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of parts, and references to them, that do not fit together; names that are not allowed. */
final class NameBreakage implements Breakage {
    private static final String REFERENCE = "rename a reference";
    private static final Pattern TASK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*(?=\\.|\\s|\\)|&|\\||$)");

    private static final List<String> NAMED = List.of(
            "templates[].name",
            "steps[][].name",
            "tasks[].name",
            "parameters[].name",
            "artifacts[].name",
            "containerSet.containers[].name",
            "sidecars[].name",
            "prometheus[].name",
            "labels[].key");

    private static final List<String> LISTS = List.of(
            "templates",
            "tasks",
            "parameters",
            "artifacts",
            "containers",
            "sidecars",
            "initContainers",
            "volumes",
            "volumeMounts");

    @Override
    public void of(Subject subject, Mutants into) {
        Parts parts = new Parts(subject);
        Set<String> names = subject.top().tree().stream()
                .filter(place -> place.key().equals("name"))
                .map(Place::text)
                .collect(Collectors.toSet());
        for (Place place : subject.top().tree()) {
            if (place.isBelow("withItems", "plugin")) {
                continue;
            }
            if (isReference(place) && Parts.isFixed(place.text())) {
                renamed(place, names, into);
            }
            if (NAMED.stream().anyMatch(end -> ("." + place.pattern()).endsWith("." + end))) {
                into.text("give a name that is not allowed", place, "a b");
                into.text("give a name that is not allowed", place, "a/" + place.text());
                into.text("give an empty name", place, "");
            }
            if (place.pattern().equals("metadata.name")) {
                into.text("give a name that is not allowed", place, "Not_A_Name");
                into.text("give a name that is too long", place, "a".repeat(64));
            }
            if (List.of("depends", "target").contains(place.key()) && Parts.isFixed(place.text())) {
                words(place, into);
            }
            duplicates(place, into);
        }
        for (Definition definition : Definition.all(subject, parts)) {
            into.text(
                    "rename a " + definition.word() + " that is used",
                    definition.name(),
                    Spelling.longer(definition.name().text()));
        }
    }

    private static void renamed(Place place, Set<String> names, Mutants into) {
        for (String other : List.of(Spelling.swapped(place.text()), Spelling.longer(place.text()))) {
            if (!names.contains(other)) {
                into.text(REFERENCE, place, other);
            }
        }
    }

    private static boolean isReference(Place place) {
        String key = place.key();
        boolean call = key.equals("template") || (key.equals("onExit") && place.node() instanceof YamlScalar);
        boolean named = key.equals("name")
                && List.of("templateRef", "workflowTemplateRef", "volumeMounts").contains(place.keyAbove(1));
        return call
                || named
                || key.equals("entrypoint")
                || place.pattern().endsWith("dependencies[]")
                || place.pattern().endsWith("manifestFrom.artifact.name");
    }

    private static void words(Place place, Mutants into) {
        Matcher matcher = TASK.matcher(place.text());
        while (matcher.find()) {
            boolean result = matcher.start() > 0 && place.text().charAt(matcher.start() - 1) == '.';
            into.text(
                    result ? "misspell a result in depends" : REFERENCE,
                    place,
                    place.text().substring(0, matcher.start())
                            + Spelling.longer(matcher.group())
                            + place.text().substring(matcher.end()));
        }
    }

    private static void duplicates(Place list, Mutants into) {
        if (list.node() instanceof YamlSequence && LISTS.contains(list.key())) {
            for (Place item : list.children()) {
                if (!item.text("name").isEmpty()) {
                    into.node(
                            "repeat an item of a list",
                            item,
                            item.text("name"),
                            list.append(into.subject().root(), item.node()));
                }
            }
        }
        if (list.node() instanceof YamlSequence && list.key().equals("steps")) {
            for (Place group : list.children().stream()
                    .filter(item -> !item.items().isEmpty())
                    .toList()) {
                into.node(
                        "repeat an item of a list",
                        group,
                        "",
                        list.append(into.subject().root(), group.node()));
            }
        }
    }
}
