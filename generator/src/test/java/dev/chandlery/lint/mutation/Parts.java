package dev.chandlery.lint.mutation;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The templates, steps and tasks of an object, found without the code of the linter. */
final class Parts {
    /** The fields that say what a template does. */
    static final List<String> BODIES = List.of(
            "container", "containerSet", "steps", "script", "resource", "dag", "suspend", "data", "http", "plugin");

    /** A step or task, or a hook of one, with the template that holds it. */
    record Call(Place place, Place template, String prefix) {
        String name() {
            return place.text("name");
        }
    }

    private final Subject subject;
    private final List<Place> specs = new ArrayList<>();
    private final List<Place> templates = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Place> hooks = new ArrayList<>();

    Parts(Subject subject) {
        this.subject = subject;
        if (!subject.kind().equals("WorkflowEventBinding")) {
            Optional<Place> spec = subject.top().at("spec");
            spec = subject.kind().equals("CronWorkflow") ? spec.flatMap(s -> s.at("workflowSpec")) : spec;
            spec.ifPresent(place -> {
                specs.add(place);
                place.items("templates").forEach(this::template);
                hooks(place);
            });
        }
    }

    private void template(Place template) {
        templates.add(template);
        template.items("steps").stream()
                .flatMap(group -> group.items().stream())
                .forEach(step -> call(new Call(step, template, "steps")));
        template.items("dag", "tasks").forEach(task -> call(new Call(task, template, "tasks")));
    }

    private void call(Call call) {
        calls.add(call);
        hooks(call.place());
        call.place().at("inline").ifPresent(this::template);
    }

    private void hooks(Place owner) {
        owner.at("hooks").map(Place::children).orElse(List.of()).forEach(hooks::add);
    }

    /** Returns the spec of the workflow, if it has one. */
    Optional<Place> spec() {
        return specs.stream().findFirst();
    }

    /** Returns the templates, those inline among them. */
    List<Place> templates() {
        return templates;
    }

    /** Returns the steps and tasks. */
    List<Call> calls() {
        return calls;
    }

    /** Returns all that names a template to run: steps, tasks and hooks. */
    List<Place> runs() {
        List<Place> runs = new ArrayList<>(calls.stream().map(Call::place).toList());
        runs.addAll(hooks);
        return runs;
    }

    static List<String> bodies(Place template) {
        return BODIES.stream().filter(template::has).toList();
    }

    static boolean isLeaf(Place template) {
        return !template.has("steps") && !template.has("dag") && !template.has("suspend");
    }

    /** Returns the template that a step, task or hook runs, when the objects at hand hold it. */
    Optional<YamlMapping> callee(Place run) {
        if (run.has("inline")) {
            return run.at("inline").flatMap(inline -> inline.node().asMapping());
        }
        if (run.has("templateRef")) {
            Place reference = run.at("templateRef").orElseThrow();
            return template(referenced(reference), reference.text("template"));
        }
        return template(Optional.of(subject.root()), run.text("template"));
    }

    /** Returns the object that a reference names, when it is at hand. */
    Optional<YamlMapping> referenced(Place reference) {
        boolean cluster = reference.text("clusterScope").equals("true");
        String kind = cluster ? "ClusterWorkflowTemplate" : "WorkflowTemplate";
        return subject.visible()
                .filter(object -> object.string("kind").orElse("").equals(kind))
                .filter(object -> object.stringAt("metadata", "name").orElse("").equals(reference.text("name")))
                .findFirst();
    }

    private static Optional<YamlMapping> template(Optional<YamlMapping> object, String name) {
        return object.flatMap(o -> o.at("spec", "templates").or(() -> o.at("spec", "workflowSpec", "templates")))
                .flatMap(YamlNode::asSequence)
                .flatMap(templates -> templates.items().stream()
                        .flatMap(template -> template.asMapping().stream())
                        .filter(template -> template.string("name").orElse("").equals(name))
                        .findFirst());
    }

    /** Returns the names of what must come with a call: inputs without a value, and artifacts that are not optional. */
    static List<String> required(YamlMapping template, String list) {
        return new Place(List.of(), template)
                .items("inputs", list).stream()
                        .filter(input ->
                                List.of("value", "default", "valueFrom", "optional", "s3", "raw", "http", "git")
                                        .stream()
                                        .noneMatch(input::has))
                        .map(input -> input.text("name"))
                        .toList();
    }

    /** Says whether a text below a place names a variable, or one that begins so, somewhere else than at a given place. */
    static boolean mentions(Place in, String variable, Place except) {
        Pattern pattern = Pattern.compile("(?<![\\w.-])" + Pattern.quote(variable) + "(?![\\w-])");
        for (Place place : in.tree()) {
            if (!place.isBelow(except)) {
                Matcher matcher = pattern.matcher(place.text());
                if (matcher.find() && isFilledIn(place, matcher.start())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Says whether Argo fills in a tag, or evaluates an expression, at this part of a text. */
    private static boolean isFilledIn(Place place, int at) {
        return isExpression(place)
                || place.text().lastIndexOf("{{", at) > place.text().lastIndexOf("}}", at);
    }

    /** Says whether a whole text is an expression. */
    static boolean isExpression(Place place) {
        return List.of("expression", "fromExpression").contains(place.key());
    }

    /** Says whether a text is a name as it will be: without tags. */
    static boolean isFixed(String text) {
        return !text.isEmpty() && !text.contains("{{");
    }
}
