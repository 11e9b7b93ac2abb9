package dev.chandlery.compatibility;

import dev.chandlery.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A random package of one object, as a value that can be changed and written as manifests, with all that a caller may do with
 * it: give everything or only what is required, give every allowed value, use every output, and submit it.
 *
 * @param name the name of the object
 * @param cluster whether it is a ClusterWorkflowTemplate
 * @param entrypoint its entrypoint; empty for none
 * @param arguments its workflow-level arguments
 * @param templates its templates, the first of which is {@code main}
 * @param needs what it needs of its surroundings
 * @param features the optional parts that environments can switch on
 */
record RandomPackage(
        String name,
        boolean cluster,
        String entrypoint,
        Taken arguments,
        List<Template> templates,
        List<Need> needs,
        List<Feature> features) {
    /**
     * A parameter.
     *
     * @param value its default; empty when it must be given
     * @param options the values allowed; none when any is
     * @param type its type; empty for none
     */
    record Parameter(String name, Optional<String> value, List<String> options, String type) {
        Parameter(String name, Optional<String> value, List<String> options) {
            this(name, value, options, "");
        }

        Parameter withName(String other) {
            return new Parameter(other, value, options, type);
        }

        Parameter withValue(Optional<String> other) {
            return new Parameter(name, other, options, type);
        }

        Parameter withOptions(List<String> others) {
            return new Parameter(name, value, others, type);
        }

        Parameter withType(String other) {
            return new Parameter(name, value, options, other);
        }
    }

    /** An artifact. */
    record Artifact(String name, boolean optional) {}

    /** A Secret or ConfigMap with the keys that are read. */
    record Need(String kind, String name, List<String> keys) {}

    /** A feature with what its file says. */
    record Feature(String name, String content) {}

    /** Inputs or arguments. */
    record Taken(List<Parameter> parameters, List<Artifact> artifacts) {}

    /**
     * A template.
     *
     * @param reads parameters of the workflow that it reads
     */
    record Template(
            String name,
            Taken inputs,
            List<String> outputs,
            List<String> outputArtifacts,
            List<String> reads,
            String image) {
        Template withInputs(Taken other) {
            return new Template(name, other, outputs, outputArtifacts, reads, image);
        }
    }

    private static final List<String> NAMES =
            List.of("repo", "depth", "branch", "token", "region", "size", "mode", "owner");

    /** Values of each type, those first that no narrower type has. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "boolean", List.of("true", "false"),
            "integer", List.of("7", "-1", "0"),
            "number", List.of("1.5", "2", "1e3"),
            "json", List.of("{}", "[1]"));

    static RandomPackage of(Seeded random) {
        List<Template> templates = new ArrayList<>();
        templates.add(new Template("main", new Taken(List.of(), List.of()), List.of(), List.of(), List.of(), ""));
        for (String name : some(random, List.of("clone", "build", "publish"), 1)) {
            templates.add(new Template(
                    name,
                    taken(random),
                    some(random, List.of("commit", "digest"), 1),
                    some(random, List.of("tree", "report"), 1),
                    some(random, List.of("tenant"), 0),
                    "acme/tool:1"));
        }
        return new RandomPackage(
                "pkg",
                random.oneIn(2),
                "main",
                taken(random),
                templates,
                List.of(
                        new Need("Secret", "account", some(random, List.of("user", "password", "host"), 2)),
                        new Need("ConfigMap", "sites", some(random, List.of("eu", "us", "asia"), 2))),
                some(random, List.of("notify", "cache", "retry"), 1).stream()
                        .map(feature -> new Feature(feature, "a"))
                        .toList());
    }

    private static Taken taken(Seeded random) {
        List<Parameter> parameters = new ArrayList<>();
        // At least one of each sort, so that every mutation has something to change.
        List<String> names = random.shuffled(NAMES);
        parameters.add(new Parameter(names.get(0), Optional.empty(), List.of()));
        parameters.add(new Parameter(names.get(1), Optional.of("1"), List.of()));
        parameters.add(new Parameter(names.get(2), Optional.of("a"), List.of("a", "b", "c")));
        parameters.add(new Parameter(names.get(3), Optional.of("2"), List.of(), "integer"));
        for (String name : names.subList(4, 4 + random.below(3))) {
            parameters.add(new Parameter(
                    name,
                    random.oneIn(2) ? Optional.of("x") : Optional.empty(),
                    random.oneIn(3) ? List.of("x", "y") : List.of()));
        }
        return new Taken(parameters, List.of(new Artifact("source", false), new Artifact("cache", true)));
    }

    private static List<String> some(Seeded random, List<String> names, int atLeast) {
        return random.shuffled(names).subList(0, Math.max(atLeast, random.below(names.size() + 1)));
    }

    RandomPackage withTemplates(List<Template> others) {
        return new RandomPackage(name, cluster, entrypoint, arguments, others, needs, features);
    }

    RandomPackage withTemplate(int index, Template other) {
        List<Template> copy = new ArrayList<>(templates);
        copy.set(index, other);
        return withTemplates(copy);
    }

    RandomPackage withArguments(Taken others) {
        return new RandomPackage(name, cluster, entrypoint, others, templates, needs, features);
    }

    RandomPackage withNeeds(List<Need> others) {
        return new RandomPackage(name, cluster, entrypoint, arguments, templates, others, features);
    }

    RandomPackage withFeatures(List<Feature> others) {
        return new RandomPackage(name, cluster, entrypoint, arguments, templates, needs, others);
    }

    /** Returns the interface of the package. */
    Interface read() {
        Map<String, String> files = new TreeMap<>();
        features.forEach(each ->
                files.put("features/" + each.name() + "/kustomization.yaml", "namePrefix: " + each.content() + "\n"));
        String names = features.stream().map(Feature::name).collect(Collectors.joining(", "));
        return Versions.of(Versions.PACKAGE.replace("[notify]", "[" + names + "]"), manifest(), files);
    }

    /** Returns the manifest of the package. */
    String manifest() {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: %s
                metadata: {name: %s, annotations: {chandlery.dev/parameter-types: "%s"}}
                spec:
                %s  arguments: %s
                  volumes: %s
                  templates:
                %s""".formatted(
                        cluster ? "ClusterWorkflowTemplate" : "WorkflowTemplate",
                        name,
                        Stream.concat(
                                        types("", arguments),
                                        templates.stream().flatMap(each -> types(each.name() + ".", each.inputs())))
                                .collect(Collectors.joining(", ")),
                        entrypoint.isEmpty() ? "" : "  entrypoint: " + entrypoint + "\n",
                        declared(arguments, "value", false),
                        needs.stream().map(RandomPackage::volume).toList(),
                        templates.stream().map(RandomPackage::manifest).collect(Collectors.joining()));
    }

    private static Stream<String> types(String owner, Taken taken) {
        return taken.parameters().stream()
                .filter(each -> !each.type().isEmpty())
                .map(each -> owner + each.name() + "=" + each.type());
    }

    private static String volume(Need need) {
        String items = need.keys().stream()
                .map(key -> "{key: " + key + ", path: " + key + "}")
                .collect(Collectors.joining(", "));
        return "{name: " + need.name()
                + (need.kind().equals("Secret") ? ", secret: {secretName: " : ", configMap: {name: ") + need.name()
                + ", items: [" + items + "]}}";
    }

    private static String manifest(Template template) {
        boolean pod = !template.image().isEmpty();
        String outputs = "{parameters: ["
                + template.outputs().stream()
                        .map(each -> "{name: " + each + ", valueFrom: {path: /" + each + "}}")
                        .collect(Collectors.joining(", "))
                + "], artifacts: ["
                + template.outputArtifacts().stream()
                        .map(each -> "{name: " + each + ", path: /" + each + "}")
                        .collect(Collectors.joining(", "))
                + "]}";
        String reads = template.reads().stream()
                .map(each -> ", \"{{workflow.parameters." + each + "}}\"")
                .collect(Collectors.joining());
        return "    - name: " + template.name() + "\n      inputs: " + declared(template.inputs(), "default", pod)
                + "\n"
                + (pod
                        ? "      outputs: " + outputs + "\n      container: {image: \"" + template.image()
                                + "\", command: [run" + reads + "]}\n"
                        : "      suspend: {}\n");
    }

    private static String declared(Taken taken, String value, boolean paths) {
        return "{parameters: ["
                + taken.parameters().stream()
                        .map(each -> "{name: " + each.name()
                                + each.value()
                                        .map(text -> ", " + value + ": \"" + text + "\"")
                                        .orElse("")
                                + (each.options().isEmpty() ? "" : ", enum: " + each.options()) + "}")
                        .collect(Collectors.joining(", "))
                + "], artifacts: ["
                + taken.artifacts().stream()
                        .map(each -> "{name: " + each.name() + (paths ? ", path: /in/" + each.name() : "")
                                + (each.optional() ? ", optional: true" : "") + "}")
                        .collect(Collectors.joining(", "))
                + "]}";
    }

    /** Returns manifests of callers that do all that one may do with the package as it is. */
    List<String> callers() {
        List<String> callers = new ArrayList<>();
        for (int choice = 0; choice < 3; choice++) {
            callers.add(workflow(choice));
            callers.add(submitted("Workflow", choice));
        }
        callers.add(workflow(-1));
        callers.add(submitted("CronWorkflow", -1));
        return callers;
    }

    /** A workflow that calls every template; a negative choice gives what is required only. */
    private String workflow(int choice) {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < templates.size(); i++) {
            Template template = templates.get(i);
            String step = "s" + i;
            steps.append("        - - {name: ")
                    .append(step)
                    .append(", templateRef: {name: ")
                    .append(name);
            steps.append(", template: ").append(template.name()).append(cluster ? ", clusterScope: true" : "");
            steps.append("}, arguments: ")
                    .append(given(template.inputs(), choice))
                    .append("}\n");
            template.outputs()
                    .forEach(output -> steps.append("        - - {name: ")
                            .append(step)
                            .append(output)
                            .append(", template: use, arguments: {parameters: [{name: p, value: \"{{steps.")
                            .append(step)
                            .append(".outputs.parameters.")
                            .append(output)
                            .append("}}\"}]}}\n"));
            template.outputArtifacts()
                    .forEach(output -> steps.append("        - - {name: ")
                            .append(step)
                            .append(output)
                            .append(", template: use, arguments: {artifacts: [{name: a, from: \"{{steps.")
                            .append(step)
                            .append(".outputs.artifacts.")
                            .append(output)
                            .append("}}\"}]}}\n"));
        }
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: caller-}
                spec:
                  entrypoint: run
                  arguments: {parameters: [%s]}
                  templates:
                    - name: use
                      inputs: {parameters: [{name: p, default: ""}], artifacts: [{name: a, optional: true, path: /a}]}
                      container: {image: "acme/use:1", command: [use, "{{inputs.parameters.p}}"]}
                    - name: run
                      steps:
                %s""".formatted(
                        reads().map(each -> "{name: " + each + ", value: a}").collect(Collectors.joining(", ")), steps);
    }

    private Stream<String> reads() {
        return templates.stream().flatMap(template -> template.reads().stream()).distinct();
    }

    private String submitted(String kind, int choice) {
        String reference = "{name: " + name + (cluster ? ", clusterScope: true" : "") + "}";
        String reads = reads().filter(each -> arguments.parameters().stream()
                        .noneMatch(declared -> declared.name().equals(each)))
                .map(each -> "{name: " + each + ", value: a}, ")
                .collect(Collectors.joining());
        String spec = "{workflowTemplateRef: " + reference + ", arguments: "
                + given(arguments, choice).replaceFirst("\\[", "[" + reads) + "}";
        return "apiVersion: argoproj.io/v1alpha1\nkind: " + kind + "\nmetadata: {name: submitted}\nspec: "
                + (kind.equals("CronWorkflow") ? "{schedules: [\"0 3 * * *\"], workflowSpec: " + spec + "}" : spec)
                + "\n";
    }

    private static String given(Taken taken, int choice) {
        return "{parameters: ["
                + taken.parameters().stream()
                        .filter(each -> choice >= 0 || each.value().isEmpty())
                        .map(each -> "{name: " + each.name() + ", value: \"" + value(each, choice) + "\"}")
                        .collect(Collectors.joining(", "))
                + "], artifacts: ["
                + taken.artifacts().stream()
                        .filter(each -> choice >= 0 || !each.optional())
                        .map(each -> "{name: " + each.name() + ", raw: {data: a}}")
                        .collect(Collectors.joining(", "))
                + "]}";
    }

    private static String value(Parameter parameter, int choice) {
        List<String> values = parameter.options().isEmpty()
                ? VALUES.getOrDefault(parameter.type(), List.of("any"))
                : parameter.options();
        return values.get(Math.max(choice, 0) % values.size());
    }

    /** Returns a list without one of its items. */
    static <T> List<T> without(List<T> list, int index) {
        return IntStream.range(0, list.size())
                .filter(i -> i != index)
                .mapToObj(list::get)
                .toList();
    }

    /** Returns a list with one item more, at any place. */
    static <T> List<T> with(List<T> list, int index, T item) {
        return Stream.of(list.subList(0, index), List.of(item), list.subList(index, list.size()))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns a list with another item in the place of one. */
    static <T> List<T> replaced(List<T> list, int index, T item) {
        return with(without(list, index), index, item);
    }
}
