package dev.chandlery.lint.variable;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variables of a whole workflow: those that begin with {@code workflow.}.
 *
 * @param names those that every template may name, apart from outputs with a global name
 * @param outputs the outputs with a global name
 * @param parameters the names of the workflow's parameters
 * @param entered for a workflow with an exit handler, the templates that may run before it; all others may name the failures
 * @param exits whether there is an exit handler under {@code onExit}
 */
record Globals(
        List<Names> names, GlobalOutputs outputs, Set<String> parameters, Set<TemplateSyntax> entered, boolean exits) {
    static final String PARAMETERS = "workflow.parameters";
    static final String FAILURES = "workflow.failures";
    private static final String OUTPUTS = "workflow.outputs.";

    private static final List<String> ALWAYS = List.of(
            "workflow.name",
            "workflow.namespace",
            "workflow.mainEntrypoint",
            "workflow.serviceAccountName",
            "workflow.uid",
            "workflow.status",
            "workflow.annotations",
            "workflow.annotations.json",
            "workflow.labels",
            "workflow.labels.json");

    static Globals of(WorkflowSyntax workflow, LintContext context) {
        return context.once(workflow, Globals.class, key -> new Maker(workflow, context).make());
    }

    /** Returns all names that there are in a workflow. */
    List<Names> all() {
        List<Names> all = new ArrayList<>(names);
        all.add(outputs.all());
        return all;
    }

    /**
     * Returns the names that a part of a template may use.
     *
     * @param known those outputs with a global name that are known there
     */
    List<Names> in(TemplateSyntax template, Names known) {
        List<Names> more = new ArrayList<>(names);
        more.add(known);
        if (exits && !entered.contains(template)) {
            more.add(new NameSet(FAILURES, Set.of(FAILURES), ""));
        }
        return more;
    }

    private static final class Maker {
        private final WorkflowSyntax workflow;
        private final LintContext context;

        /** The workflow, and before it the one that it takes its spec from. */
        private final List<WorkflowSyntax> specs = new ArrayList<>();

        /** Whether it takes its spec from one that is not known. */
        private final boolean open;

        private final Set<String> names = new LinkedHashSet<>(ALWAYS);
        private final Set<String> parameters = new LinkedHashSet<>();
        private final Set<String> prefixes = new LinkedHashSet<>();

        Maker(WorkflowSyntax workflow, LintContext context) {
            this.workflow = workflow;
            this.context = context;
            Optional<WorkflowSyntax> base = workflow.workflowTemplateRef().flatMap(context::target);
            base.ifPresent(specs::add);
            specs.add(workflow);
            open = base.isEmpty() && workflow.workflowTemplateRef().isPresent();
        }

        Globals make() {
            parameters();
            metadata();
            if (specs.stream().anyMatch(spec -> Fields.present(spec.spec(), "priority"))) {
                names.add("workflow.priority");
            }
            outputs();
            List<Names> all = new ArrayList<>();
            all.add(new NameSet("workflow.", names, ""));
            prefixes.forEach(prefix -> all.add(new NamePrefix(prefix)));
            if (open) {
                all.add(new NamePrefix("workflow."));
            }
            // For a hook with the name exit, Argo's check does not grant them.
            boolean exits = specs.stream().anyMatch(spec -> spec.onExit().isPresent());
            return new Globals(
                    List.copyOf(all),
                    GlobalOutputs.of(workflow, specs, context),
                    Set.copyOf(parameters),
                    exits ? entered() : Set.of(),
                    exits);
        }

        private void parameters() {
            specs.forEach(spec -> spec.arguments().parameters().forEach(parameter -> parameters.add(parameter.name())));
            if (!parameters.isEmpty()) {
                names.add(PARAMETERS);
                names.add(PARAMETERS + ".json");
                parameters.forEach(name -> names.add(PARAMETERS + "." + name));
            }
            if (workflow.isLibrary() || isFilledIn("spec.arguments", ".value")) {
                names.add(PARAMETERS);
                names.add(PARAMETERS + ".json");
                prefixes.add(PARAMETERS + ".");
            }
        }

        private void metadata() {
            List<YamlMapping> sources = new ArrayList<>(List.of(workflow.metadata()));
            specs.forEach(spec -> sources.add(Fields.mapping(spec.spec(), "workflowMetadata")));
            for (YamlMapping source : sources) {
                keys("workflow.annotations.", source, "annotations");
                keys("workflow.labels.", source, "labels");
                keys("workflow.labels.", source, "labelsFrom");
            }
            if (workflow.isCron()) {
                names.add("workflow.labels.workflows.argoproj.io/cron-workflow");
                names.add("workflow.annotations.workflows.argoproj.io/scheduled-time");
            }
            for (String map : List.of("labels", "annotations")) {
                if (isFilledIn("metadata." + map, "-")) {
                    prefixes.add("workflow." + map + ".");
                }
            }
        }

        private void keys(String prefix, YamlMapping source, String map) {
            Fields.mapping(source, map).entries().forEach(entry -> names.add(prefix + entry.key()));
        }

        /** Says whether a trigger fills in something below a path, other than fields with this ending. */
        private boolean isFilledIn(String path, String except) {
            return context.object().origin().filledIn().stream()
                    .anyMatch(field -> field.startsWith(path) && !field.endsWith(except));
        }

        /** Adds what is not known of the outputs with a global name of all that steps and tasks run. */
        private void outputs() {
            List<StepReach.Node> start = specs.stream()
                    .flatMap(spec -> spec.templates().stream().map(template -> new StepReach.Node(template, spec)))
                    .toList();
            StepReach reach = StepReach.from(start, context);
            if (reach.open()) {
                prefixes.add(OUTPUTS);
            }
            for (TemplateSyntax template : reach.called()) {
                for (ParameterSyntax parameter : template.outputs().parameters()) {
                    if (isDynamic(parameter.globalName())) {
                        prefixes.add(OUTPUTS + "parameters.");
                    }
                }
                addDynamicArtifacts(template);
            }
            for (StepReach.Node node : start) {
                addDynamicArtifacts(node.template());
            }
        }

        private void addDynamicArtifacts(TemplateSyntax template) {
            for (ArtifactSyntax artifact : template.outputs().artifacts()) {
                if (isDynamic(artifact.globalName())) {
                    prefixes.add(OUTPUTS + "artifacts.");
                }
            }
        }

        private static boolean isDynamic(Optional<Text> name) {
            return name.isPresent() && name.get().dynamic();
        }

        private Set<TemplateSyntax> entered() {
            List<StepReach.Node> start = specs.stream()
                    .map(WorkflowSyntax::entrypoint)
                    .flatMap(Optional::stream)
                    .reduce((base, own) -> own)
                    .stream()
                    .map(name -> context.template(workflow, name.value()))
                    .flatMap(callee -> callee instanceof Callee.Found found
                            ? Stream.of(new StepReach.Node(found.template(), found.workflow()))
                            : Stream.empty())
                    .toList();
            Set<TemplateSyntax> entered = Collections.newSetFromMap(new IdentityHashMap<>());
            StepReach.from(start, context).nodes().forEach(node -> entered.add(node.template()));
            return entered;
        }
    }

    /** Returns the parameter names as they stand in tags, for suggestions. */
    List<String> parameterVariables() {
        return parameters.stream().map(name -> PARAMETERS + "." + name).sorted().toList();
    }
}
