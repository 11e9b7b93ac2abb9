package dev.chandlery.lint.mutation;

import dev.chandlery.lint.mutation.Parts.Call;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tasks and steps that run in an order in which they cannot work. */
final class TaskBreakage implements Breakage {
    private static final Pattern WORD = Pattern.compile("(?<![\\w.-])[A-Za-z0-9][\\w-]*");

    @Override
    public void of(Subject subject, Mutants into) {
        for (Place template : new Parts(subject).templates()) {
            List<Place> tasks = template.items("dag", "tasks");
            for (Place task : tasks) {
                cut(task, tasks, into);
                circle(task, tasks, into);
            }
            List<Place> members = template.items("containerSet", "containers");
            members.forEach(member -> circle(member, members, into));
            steps(template, into);
        }
    }

    private static void cut(Place task, List<Place> tasks, Mutants into) {
        for (String awaited : waits(task)) {
            List<String> rest = new ArrayList<>(waits(task));
            rest.remove(awaited);
            if (ancestors(rest, tasks).contains(awaited)
                    || !Parts.mentions(task, "tasks." + awaited, task.at("name").orElse(task))) {
                continue;
            }
            task.items("dependencies").stream()
                    .filter(name -> name.text().equals(awaited))
                    .findFirst()
                    .ifPresent(name -> into.without("cut a dependency whose results are used", name));
            if (rest.isEmpty()) {
                task.at("depends")
                        .ifPresent(depends -> into.without("cut a dependency whose results are used", depends));
            }
        }
    }

    private static void circle(Place task, List<Place> tasks, Mutants into) {
        wait(task, task.text("name"), "let a task wait for itself", into);
        Set<String> ancestors = ancestors(waits(task), tasks);
        for (Place other : tasks) {
            if (ancestors.contains(other.text("name"))) {
                wait(other, task.text("name"), "let tasks wait in a circle", into);
            }
        }
    }

    private static void wait(Place task, String awaited, String operator, Mutants into) {
        YamlNode root = into.subject().root();
        if (task.has("depends")) {
            Place depends = task.at("depends").orElseThrow();
            into.text(operator, depends, depends.text() + " && " + awaited);
        } else if (task.has("dependencies")) {
            Place list = task.at("dependencies").orElseThrow();
            into.node(operator, list, "+ " + awaited, list.append(root, YamlScalar.string(awaited)));
        } else {
            into.with(operator, task, "dependencies", YamlSequence.ofStrings(List.of(awaited)));
        }
    }

    private static List<String> waits(Place task) {
        List<String> waits = new ArrayList<>(
                task.items("dependencies").stream().map(Place::text).toList());
        Matcher words = WORD.matcher(task.text("depends"));
        while (words.find()) {
            waits.add(words.group());
        }
        return waits;
    }

    private static Set<String> ancestors(List<String> waits, List<Place> tasks) {
        Set<String> ancestors = new HashSet<>();
        List<String> open = new ArrayList<>(waits);
        while (!open.isEmpty()) {
            String name = open.remove(open.size() - 1);
            if (ancestors.add(name)) {
                tasks.stream().filter(task -> task.text("name").equals(name)).forEach(task -> open.addAll(waits(task)));
            }
        }
        return ancestors;
    }

    /** Puts a group of steps before the one whose results it uses. */
    private static void steps(Place template, Mutants into) {
        List<Place> groups = template.items("steps");
        for (int i = 1; i < groups.size(); i++) {
            Place later = groups.get(i);
            Place earlier = groups.get(i - 1);
            for (Place step : earlier.items()) {
                Call call = new Call(step, template, "steps");
                if (Parts.mentions(later, "steps." + call.name(), step)) {
                    YamlNode once = earlier.replace(into.subject().root(), later.node());
                    into.node(
                            "use the results of a step before it runs",
                            earlier,
                            call.name(),
                            later.replace(once, earlier.node()));
                }
            }
        }
    }
}
