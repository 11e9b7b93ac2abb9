package dev.chandlery.lint.mutation;

import dev.chandlery.yaml.YamlScalar;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags that cannot be filled in. */
final class TagBreakage implements Breakage {
    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([a-z]+(?:\\.[\\w\\-/]+)+)\\s*}}");

    @Override
    public void of(Subject subject, Mutants into) {
        for (Place place : subject.top().tree()) {
            if (place.node() instanceof YamlScalar && !place.isBelow("plugin", "withItems") && !isOfObject(place)) {
                Matcher matcher = TAG.matcher(place.text());
                while (matcher.find()) {
                    // Outside of templates nothing else is filled in.
                    if (place.isBelow("templates") || matcher.group(1).startsWith("workflow.")) {
                        tag(subject, place, matcher, into);
                    }
                }
            }
        }
    }

    private static void tag(Subject subject, Place place, Matcher matcher, Mutants into) {
        String text = place.text();
        String before = text.substring(0, matcher.start());
        String after = text.substring(matcher.end());
        String name = matcher.group(1);
        into.text("leave a tag open", place, before + "{{" + name + after);
        if (!after.startsWith("}")) {
            into.text("close a tag with one brace", place, before + "{{" + name + "}" + after);
        }
        into.text("open a tag with one brace", place, before + "{" + name + "}}" + after);
        List<String> parts = List.of(name.split("\\."));
        for (int i = 0; i < parts.size(); i++) {
            if (isKnown(subject, parts, i)) {
                String wrong = with(parts, i, Spelling.swapped(parts.get(i)));
                String longer = with(parts, i, Spelling.longer(parts.get(i)));
                String operator = i == 0 ? "misspell the first word of a tag" : "misspell a later word of a tag";
                into.text(operator, place, before + "{{" + wrong + "}}" + after);
                into.text(operator, place, before + "{{" + longer + "}}" + after);
            }
        }
        if (List.of("tasks", "steps").contains(parts.get(0))) {
            String other = parts.get(0).equals("tasks") ? "steps" : "tasks";
            into.text(
                    "name a step as a task, or the reverse",
                    place,
                    before + "{{" + with(parts, 0, other) + "}}" + after);
        }
    }

    /** Says whether a text stands in the metadata of the object, where no tag is filled in. */
    private static boolean isOfObject(Place place) {
        return place.isBelow("workflowMetadata") || place.pattern().startsWith("metadata");
    }

    private static String with(List<String> parts, int index, String part) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            name.append(i == 0 ? "" : ".").append(i == index ? part : parts.get(i));
        }
        return name.toString();
    }

    /**
     * Says whether a word of a name is one of a closed list. The keys of items, and the parameters, labels and annotations
     * of the workflow that runs a library, are not known before it runs.
     */
    private static boolean isKnown(Subject subject, List<String> parts, int index) {
        if (parts.get(0).equals("item")) {
            return index == 0;
        }
        if (parts.get(0).equals("workflow") && index == 2) {
            return parts.get(1).equals("parameters") && !subject.isLibrary();
        }
        if (parts.get(0).equals("workflow") && parts.size() > 2) {
            return index < 2;
        }
        return true;
    }
}
