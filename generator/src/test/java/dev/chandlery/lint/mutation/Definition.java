package dev.chandlery.lint.mutation;

import dev.chandlery.lint.mutation.Parts.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part with a name that another part uses.
 *
 * @param word what it is
 * @param place the part
 * @param name the place of its name
 */
record Definition(String word, Place place, Place name) {
    /** Returns all definitions of an object that something names; not those whose use is only likely. */
    static List<Definition> all(Subject subject, Parts parts) {
        List<Definition> all = new ArrayList<>();
        parts.templates().forEach(template -> {
            inputs(template, parts, all);
            outputs(template, parts, all);
            members(template, all);
        });
        parts.calls().forEach(call -> call(call, all));
        parts.spec().ifPresent(spec -> {
            templates(spec, subject, parts, all);
            arguments(spec, subject, all);
            volumes(spec, parts, all);
        });
        return all;
    }

    private static void add(String word, Place place, List<Definition> into) {
        place.at("name")
                .filter(name -> Parts.isFixed(name.text()))
                .ifPresent(name -> into.add(new Definition(word, place, name)));
    }

    /** An input that a template and one inline in it both have is there for Argo when one of them goes. */
    private static void inputs(Place template, Parts parts, List<Definition> into) {
        for (String list : List.of("parameters", "artifacts")) {
            for (Place input : template.items("inputs", list)) {
                boolean twice = parts.templates().stream()
                        .filter(other -> !other.path().equals(template.path())
                                && (other.isBelow(template) || template.isBelow(other)))
                        .flatMap(other -> other.items("inputs", list).stream())
                        .anyMatch(other -> other.text("name").equals(input.text("name")));
                if (!twice && Parts.mentions(template, "inputs." + list + "." + input.text("name"), input)) {
                    add("input", input, into);
                }
            }
        }
    }

    private static void outputs(Place template, Parts parts, List<Definition> into) {
        for (String list : List.of("parameters", "artifacts")) {
            for (Place output : template.items("outputs", list)) {
                String end = ".outputs." + list + "." + output.text("name");
                boolean used = parts.calls().stream()
                        .filter(call -> parts.callee(call.place())
                                .filter(callee -> Place.isSame(callee, template.node()))
                                .isPresent())
                        .anyMatch(call ->
                                Parts.mentions(call.template(), call.prefix() + "." + call.name() + end, output));
                if (used) {
                    add("output", output, into);
                }
            }
        }
    }

    private static void members(Place template, List<Definition> into) {
        List<Place> members = template.items("containerSet", "containers");
        for (Place member : members) {
            if (members.stream()
                    .flatMap(other -> other.items("dependencies").stream())
                    .anyMatch(name -> name.text().equals(member.text("name")))) {
                add("container", member, into);
            }
        }
    }

    private static void call(Call call, List<Definition> into) {
        boolean awaited = call.template().items("dag", "tasks").stream()
                .filter(task -> !task.path().equals(call.place().path()))
                .anyMatch(task -> task.items("dependencies").stream()
                                .anyMatch(name -> name.text().equals(call.name()))
                        || waits(task.text("depends"), call.name()));
        boolean target = call.template()
                .at("dag")
                .filter(dag -> waits(dag.text("target"), call.name()))
                .isPresent();
        if (awaited || target || Parts.mentions(call.template(), call.prefix() + "." + call.name(), call.place())) {
            add(call.prefix().equals("tasks") ? "task" : "step", call.place(), into);
        }
    }

    private static boolean waits(String depends, String task) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(task) + "(?![\\w-])")
                .matcher(depends)
                .find();
    }

    private static void templates(Place spec, Subject subject, Parts parts, List<Definition> into) {
        for (Place template : spec.items("templates")) {
            boolean run = parts.runs().stream()
                    .filter(place -> !place.isBelow(template) || place.has("templateRef"))
                    .anyMatch(place -> parts.callee(place)
                            .filter(callee -> Place.isSame(callee, template.node()))
                            .isPresent());
            String name = template.text("name");
            boolean entered = Stream.of("entrypoint", "onExit")
                    .anyMatch(key -> spec.text(key).equals(name));
            boolean exit = parts.calls().stream()
                    .anyMatch(call -> call.place().text("onExit").equals(name));
            if (run || entered || exit || isCalledByOthers(subject, name)) {
                add("template", template, into);
            }
        }
    }

    private static boolean isCalledByOthers(Subject subject, String template) {
        String object = subject.root().stringAt("metadata", "name").orElse("");
        return subject.isLibrary()
                && subject.others().stream()
                        .flatMap(file -> file.objects().stream())
                        .map(other -> new Place(List.of(), other.node()))
                        .flatMap(other -> other.tree().stream())
                        .anyMatch(place -> place.key().equals("templateRef")
                                && place.text("name").equals(object)
                                && place.text("template").equals(template));
    }

    /** Parameters of a workflow; those of a library may come from the workflow that calls it. */
    private static void arguments(Place spec, Subject subject, List<Definition> into) {
        if (subject.isLibrary() || spec.has("workflowTemplateRef")) {
            return;
        }
        for (Place argument : spec.items("arguments", "parameters")) {
            if (spec.items("templates").stream()
                    .anyMatch(template ->
                            Parts.mentions(template, "workflow.parameters." + argument.text("name"), argument))) {
                add("parameter of the workflow", argument, into);
            }
        }
    }

    private static void volumes(Place spec, Parts parts, List<Definition> into) {
        for (Place template : parts.templates()) {
            for (Place volume : template.items("volumes")) {
                if (mounts(template, volume.text("name"))) {
                    add("volume", volume, into);
                }
            }
        }
        for (Place volume : spec.items("volumes")) {
            if (parts.templates().stream()
                    .filter(template -> template.items("volumes").stream()
                            .noneMatch(own -> own.text("name").equals(volume.text("name"))))
                    .anyMatch(template -> mounts(template, volume.text("name")))) {
                add("volume", volume, into);
            }
        }
    }

    private static boolean mounts(Place template, String volume) {
        return template.tree().stream()
                .filter(place -> place.key().equals("volumeMounts"))
                .flatMap(place -> place.items().stream())
                .anyMatch(mount -> mount.text("name").equals(volume));
    }
}
