package dev.chandlery.catalogue;

import dev.chandlery.compatibility.InterfaceDocument;
import dev.chandlery.compatibility.InterfaceDocument.Library;
import dev.chandlery.compatibility.InterfaceDocument.Needed;
import dev.chandlery.compatibility.InterfaceDocument.Schedule;
import dev.chandlery.compatibility.InterfaceDocument.Template;
import dev.chandlery.compatibility.InterfaceDocument.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a version needs where it runs, and what it does there besides being called.
 *
 * @param groups the groups of lines that have any
 */
record NeedsView(List<Group> groups) {
    /**
     * A group of lines.
     *
     * @param heading what they have in common
     * @param rows the lines
     */
    record Group(String heading, List<Row> rows) {}

    /**
     * A line.
     *
     * @param label what it is about
     * @param values the values
     */
    record Row(String label, List<Value> values) {}

    /**
     * A value.
     *
     * @param text a name or something else for machines
     * @param note what is said of it in words, or empty
     */
    record Value(String text, String note) {
        boolean hasNote() {
            return !note.isEmpty();
        }
    }

    static NeedsView of(InterfaceDocument contract) {
        Needed needs = contract.needs();
        List<Group> groups = new ArrayList<>();
        List<Row> there = new ArrayList<>();
        add(there, "Argo Workflows", plain(contract.argo().isEmpty() ? List.of() : List.of(contract.argo())));
        add(there, "ServiceAccount", plain(needs.serviceAccounts()));
        add(there, "Secret", keyed(needs.secrets()));
        add(there, "ConfigMap", keyed(needs.configMaps()));
        add(there, "PersistentVolumeClaim", plain(needs.volumeClaims()));
        addThings(there, needs.objects());
        addGroup(groups, "Has to be there", there);

        List<Row> callers = new ArrayList<>();
        add(callers, "Volume", ofCallers(contract, Template::volumes));
        add(callers, "Workflow parameter", ofCallers(contract, Template::workflowParameters));
        addGroup(groups, "Workflows that call its templates have to have", callers);

        List<Row> rights = new ArrayList<>();
        add(rights, "Resource templates", verbs(needs.actions()));
        add(rights, "Roles grant", verbs(needs.grants()));
        addGroup(groups, "Rights", rights);

        List<Row> starts = new ArrayList<>();
        add(
                starts,
                "CronWorkflow",
                contract.schedules().stream()
                        .map(each -> new Value(each.name(), times(each)))
                        .toList());
        addThings(starts, contract.triggers());
        addGroup(groups, "Starts by itself", starts);

        List<Row> own = new ArrayList<>();
        addThings(own, contract.provides());
        addGroup(groups, "Comes with it", own);

        List<Row> runs = new ArrayList<>();
        add(runs, "Image", plain(needs.images()));
        addGroup(groups, "Runs", runs);
        return new NeedsView(groups);
    }

    private static void addGroup(List<Group> groups, String heading, List<Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new Group(heading, rows));
        }
    }

    private static void add(List<Row> rows, String label, List<Value> values) {
        if (!values.isEmpty()) {
            rows.add(new Row(label, values));
        }
    }

    private static List<Value> plain(List<String> texts) {
        return texts.stream().map(text -> new Value(text, "")).toList();
    }

    private static List<Value> keyed(List<InterfaceDocument.Keyed> objects) {
        return objects.stream()
                .map(each -> new Value(
                        each.name(),
                        each.keys().isEmpty()
                                ? ""
                                : (each.keys().size() == 1 ? "key " : "keys ") + String.join(", ", each.keys())))
                .toList();
    }

    private static void addThings(List<Row> rows, List<Thing> things) {
        Map<String, List<String>> byKind = new TreeMap<>();
        things.forEach(each ->
                byKind.computeIfAbsent(each.kind(), k -> new ArrayList<>()).add(each.name()));
        byKind.forEach((kind, names) -> add(rows, kind, plain(names)));
    }

    /** What templates ask of the workflows that call them, with the templates that do. */
    private static List<Value> ofCallers(InterfaceDocument contract, Function<Template, List<String>> asked) {
        Map<String, List<String>> templates = new TreeMap<>();
        for (Library library : contract.objects()) {
            for (Template template : library.templates()) {
                asked.apply(template)
                        .forEach(name -> templates
                                .computeIfAbsent(name, n -> new ArrayList<>())
                                .add(template.name()));
            }
        }
        List<Value> values = new ArrayList<>();
        templates.forEach((name, users) -> values.add(new Value(
                name, "for " + String.join(", ", users.stream().distinct().toList()))));
        return values;
    }

    /** Rights come as a verb and what it is done to; those to the same stand together. */
    private static List<Value> verbs(List<String> rights) {
        Map<String, List<String>> byTarget = new LinkedHashMap<>();
        for (String right : rights) {
            int end = right.indexOf(' ');
            byTarget.computeIfAbsent(right.substring(end + 1), t -> new ArrayList<>())
                    .add(right.substring(0, Math.max(end, 0)));
        }
        List<Value> values = new ArrayList<>();
        byTarget.forEach((target, verbs) -> values.add(new Value(target, String.join(", ", verbs))));
        return values;
    }

    private static String times(Schedule each) {
        return String.join(" and ", each.schedules())
                + (each.timezone().isEmpty() ? "" : ", " + each.timezone())
                + (each.suspended() ? ", suspended" : "");
    }
}
