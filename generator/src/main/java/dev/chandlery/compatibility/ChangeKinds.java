package dev.chandlery.compatibility;

import static dev.chandlery.compatibility.ChangeClass.BREAKING;
import static dev.chandlery.compatibility.ChangeClass.COMPATIBLE;
import static dev.chandlery.compatibility.ChangeClass.INTERNAL;
import static dev.chandlery.compatibility.ChangeRow.row;
import static dev.chandlery.compatibility.ElementKind.ARGUMENT_ARTIFACT;
import static dev.chandlery.compatibility.ElementKind.ARGUMENT_PARAMETER;
import static dev.chandlery.compatibility.ElementKind.CALLER_PARAMETER;
import static dev.chandlery.compatibility.ElementKind.CALLER_VOLUME;
import static dev.chandlery.compatibility.ElementKind.EXIT_INPUT;
import static dev.chandlery.compatibility.ElementKind.GLOBAL_OUTPUT;
import static dev.chandlery.compatibility.ElementKind.INPUT_ARTIFACT;
import static dev.chandlery.compatibility.ElementKind.INPUT_PARAMETER;
import static dev.chandlery.compatibility.ElementKind.LIBRARY;
import static dev.chandlery.compatibility.ElementKind.NEED;
import static dev.chandlery.compatibility.ElementKind.OTHER;
import static dev.chandlery.compatibility.ElementKind.OUTPUT_ARTIFACT;
import static dev.chandlery.compatibility.ElementKind.OUTPUT_PARAMETER;
import static dev.chandlery.compatibility.ElementKind.PACKAGE;
import static dev.chandlery.compatibility.ElementKind.RIGHT_GRANTED;
import static dev.chandlery.compatibility.ElementKind.RIGHT_NEEDED;
import static dev.chandlery.compatibility.ElementKind.SCHEDULE;
import static dev.chandlery.compatibility.ElementKind.START_INPUT;
import static dev.chandlery.compatibility.ElementKind.SUPPORT;
import static dev.chandlery.compatibility.ElementKind.TEMPLATE;
import static dev.chandlery.compatibility.ElementKind.TRIGGER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All kinds of changes, in the order of the table in {@code docs/compatibility.md}. One kind is one row here. */
public final class ChangeKinds {
    private static final Set<ElementKind> INPUTS = EnumSet.of(INPUT_PARAMETER, INPUT_ARTIFACT);
    private static final Set<ElementKind> ARGUMENTS = EnumSet.of(ARGUMENT_PARAMETER, ARGUMENT_ARTIFACT);
    private static final Set<ElementKind> OUTPUTS = EnumSet.of(OUTPUT_PARAMETER, OUTPUT_ARTIFACT);
    private static final Set<ElementKind> OBJECTS = EnumSet.of(TRIGGER, SUPPORT, OTHER);

    /** The kinds of changes. */
    public static final List<ChangeKind> ALL = rows();

    /** Their ids. */
    public static final SortedSet<String> IDS = Collections.unmodifiableSortedSet(
            ALL.stream().map(ChangeKind::id).collect(Collectors.toCollection(TreeSet::new)));

    private ChangeKinds() {}

    private static List<ChangeKind> rows() {
        List<ChangeKind> rows = new ArrayList<>();
        rows.addAll(objects());
        rows.addAll(templates());
        rows.addAll(inputs());
        rows.addAll(arguments());
        rows.addAll(outputs());
        rows.addAll(needs());
        rows.addAll(schedules());
        rows.addAll(ofPackage());
        rows.addAll(internals());
        return List.copyOf(rows);
    }

    private static List<ChangeKind> objects() {
        return List.of(
                row("object-removed", BREAKING, true, "a WorkflowTemplate or ClusterWorkflowTemplate is removed")
                        .because("References to it lead nowhere.")
                        .when(Detect.REMOVED, LIBRARY),
                row("object-renamed", BREAKING, true, "a WorkflowTemplate or ClusterWorkflowTemplate is renamed")
                        .because("References to the old name lead nowhere.")
                        .when(Detect.RENAMED, LIBRARY),
                row("object-added", COMPATIBLE, false, "a WorkflowTemplate or ClusterWorkflowTemplate is new")
                        .because("Nobody refers to it yet.")
                        .when(Detect.ADDED, LIBRARY),
                row(
                                "scope-changed",
                                BREAKING,
                                true,
                                "a WorkflowTemplate becomes a ClusterWorkflowTemplate, or the other way round")
                        .because("References say in which scope they look, with `clusterScope`.")
                        .when(Detect.becomes(Trait.OBJECT_KIND, "is a"), LIBRARY),
                row("entrypoint-removed", BREAKING, true, "an object has no entrypoint any more")
                        .because("It can no longer be submitted without naming one.")
                        .when(Detect.lost(Trait.ENTRYPOINT, "has lost its entrypoint"), LIBRARY),
                row("entrypoint-changed", BREAKING, false, "another template is the entrypoint")
                        .because("Those who submit it get another workflow.")
                        .when(Detect.replaced(Trait.ENTRYPOINT, "begins with template"), LIBRARY),
                row("entrypoint-added", COMPATIBLE, false, "an object gets an entrypoint")
                        .because("It could not be submitted by itself before.")
                        .when(Detect.gained(Trait.ENTRYPOINT, "can be submitted, and begins with template"), LIBRARY),
                row(
                                "start-argument-required",
                                BREAKING,
                                true,
                                "the entrypoint needs an input, or a template reads a workflow parameter, that is not declared as an"
                                        + " argument")
                        .because("Those who submit the object do not give it.")
                        .when(Detect.newly("has to be given by whoever submits it"), START_INPUT),
                row("start-argument-dropped", COMPATIBLE, false, "such an input or parameter is needed no longer")
                        .because("Nobody has to give it any more; an argument that nothing takes is ignored.")
                        .when(Detect.noLonger("no longer has to be given by whoever submits it"), START_INPUT),
                row(
                                "exit-argument-required",
                                BREAKING,
                                false,
                                "the exit handler needs an input that no workflow-level argument is declared for")
                        .because("Those who submit the object do not give it.")
                        .when(Detect.newly("is needed by the exit handler"), EXIT_INPUT),
                row("exit-argument-dropped", COMPATIBLE, false, "the exit handler needs such an input no longer")
                        .because("Nobody has to give it any more; an argument that nothing takes is ignored.")
                        .when(Detect.noLonger("is no longer needed by the exit handler"), EXIT_INPUT));
    }

    private static List<ChangeKind> templates() {
        return List.of(
                row("template-removed", BREAKING, true, "a template is removed")
                        .because("Calls of it lead nowhere.")
                        .when(Detect.templateRemoved(false), TEMPLATE),
                row("template-hidden", BREAKING, false, "a template is marked as internal")
                        .because("It may change from now on without notice, so others must not call it.")
                        .when(Detect.templateRemoved(true), TEMPLATE),
                row("template-renamed", BREAKING, true, "a template is renamed")
                        .because("Calls of the old name lead nowhere.")
                        .when(Detect.RENAMED, TEMPLATE),
                row("template-added", COMPATIBLE, false, "a template is new, or no longer marked as internal")
                        .because("Nobody calls it yet.")
                        .when(Detect.ADDED, TEMPLATE),
                row(
                                "caller-volume-required",
                                BREAKING,
                                false,
                                "a template mounts a volume that the workflow which calls it must have")
                        .because("Workflows that call the template do not have it.")
                        .when(Detect.newly("has to be brought by the workflow that calls it"), CALLER_VOLUME),
                row("caller-volume-dropped", COMPATIBLE, false, "a template mounts such a volume no longer")
                        .because("A volume that nothing mounts does no harm.")
                        .when(Detect.noLonger("no longer has to be brought"), CALLER_VOLUME),
                row(
                                "caller-parameter-required",
                                BREAKING,
                                true,
                                "a template reads a parameter of the workflow that calls it")
                        .because("Workflows that call the template do not have it.")
                        .when(Detect.newly("has to be a parameter of the workflow that calls it"), CALLER_PARAMETER),
                row("caller-parameter-dropped", COMPATIBLE, false, "a template reads such a parameter no longer")
                        .because("A parameter that nothing reads does no harm.")
                        .when(Detect.noLonger("no longer has to be a parameter of the workflow"), CALLER_PARAMETER));
    }

    private static List<ChangeKind> inputs() {
        List<ChangeKind> rows =
                new ArrayList<>(taken("input", "an input of a template", "Callers", INPUT_PARAMETER, INPUTS, INPUTS));
        rows.add(row(
                        "input-artifact-required",
                        BREAKING,
                        true,
                        "an input artifact of a template may no longer be left out")
                .because("Callers may have left it out.")
                .when(Detect.gained(Trait.REQUIRED, "must be given now"), INPUT_ARTIFACT));
        return rows;
    }

    /** Lint does not compare the artifacts that a workflow is submitted with, so they have kinds of their own. */
    private static List<ChangeKind> arguments() {
        String who = "Those who submit it";
        List<ChangeKind> rows = new ArrayList<>(taken(
                "argument",
                "a workflow-level argument",
                who,
                ARGUMENT_PARAMETER,
                EnumSet.of(ARGUMENT_PARAMETER),
                ARGUMENTS));
        rows.add(row("argument-artifact-removed", BREAKING, false, "a workflow-level artifact is removed")
                .because(who + " give something that nothing takes.")
                .when(Detect.REMOVED, ARGUMENT_ARTIFACT));
        rows.add(row("argument-artifact-renamed", BREAKING, false, "a workflow-level artifact is renamed")
                .because(who + " give the old name, which nothing takes.")
                .when(Detect.RENAMED, ARGUMENT_ARTIFACT));
        rows.add(row(
                        "argument-artifact-required",
                        BREAKING,
                        false,
                        "a workflow-level artifact is new and must be given, or may no longer be left out")
                .because(who + " may not give it.")
                .when(
                        Detect.either(Detect.addedWhen(true), Detect.gained(Trait.REQUIRED, "must be given now")),
                        ARGUMENT_ARTIFACT));
        return rows;
    }

    /**
     * Rows for what is taken from others.
     *
     * @param seen the kinds of elements whose breaking changes are these
     * @param all the kinds of elements whose other changes are these
     */
    private static List<ChangeKind> taken(
            String word, String what, String who, ElementKind parameter, Set<ElementKind> seen, Set<ElementKind> all) {
        return List.of(
                row(word + "-removed", BREAKING, true, what + " is removed")
                        .because(who + " give something that nothing takes, and what it did is gone.")
                        .when(Detect.REMOVED, seen),
                row(word + "-renamed", BREAKING, true, what + " is renamed")
                        .because(who + " give the old name, which nothing takes.")
                        .when(Detect.RENAMED, seen),
                row(word + "-required", BREAKING, true, what + " is new and must be given")
                        .because(who + " do not give it.")
                        .when(Detect.addedWhen(true), seen),
                row(word + "-added", COMPATIBLE, false, what + " is new and may be left out")
                        .because(who + " need not know of it.")
                        .when(Detect.addedWhen(false), all),
                row(word + "-default-removed", BREAKING, true, what + " that is a parameter loses its default")
                        .because(who + " may have left it out.")
                        .when(Detect.gained(Trait.REQUIRED, "must be given now"), parameter),
                row(word + "-optional", COMPATIBLE, false, what + " may be left out from now on")
                        .because(who + " may go on giving it.")
                        .when(Detect.lost(Trait.REQUIRED, "may be left out now"), all),
                row(word + "-default-changed", COMPATIBLE, false, what + " has another default")
                        .because("Whoever needs the old value can give it; what is taken and given stays the same.")
                        .when(Detect.replaced(Trait.DEFAULT, "has the default"), parameter),
                row(word + "-option-removed", BREAKING, true, "a value is no longer allowed for " + what)
                        .because(who + " may give that value.")
                        .when(Detect.FEWER_OPTIONS, parameter),
                row(word + "-option-added", COMPATIBLE, false, "a value is newly allowed for " + what)
                        .because("Nobody gives it yet.")
                        .when(Detect.MORE_OPTIONS, parameter));
    }

    private static List<ChangeKind> outputs() {
        return List.of(
                row("output-removed", BREAKING, true, "an output of a template is removed")
                        .because("Callers that use it get nothing.")
                        .when(Detect.REMOVED, OUTPUTS),
                row("output-renamed", BREAKING, true, "an output of a template is renamed")
                        .because("Callers use the old name.")
                        .when(Detect.RENAMED, OUTPUTS),
                row("output-optional", BREAKING, false, "an output artifact may be missing from now on")
                        .because("Callers that hand it on fail when it is.")
                        .when(Detect.gained(Trait.OPTIONAL, "may be missing now"), OUTPUT_ARTIFACT),
                row("output-certain", COMPATIBLE, false, "an output artifact is always there from now on")
                        .because("Callers that expect it to be missing at times do no harm.")
                        .when(Detect.lost(Trait.OPTIONAL, "is always there now"), OUTPUT_ARTIFACT),
                row("output-added", COMPATIBLE, false, "an output of a template is new")
                        .because("Nobody uses it yet.")
                        .when(Detect.ADDED, OUTPUTS),
                row("global-output-removed", BREAKING, false, "an output is no longer given to the whole workflow")
                        .because("Workflows that read it get nothing.")
                        .when(Detect.REMOVED, GLOBAL_OUTPUT),
                row(
                                "global-output-renamed",
                                BREAKING,
                                false,
                                "an output is given to the whole workflow under another name")
                        .because("Workflows read the old name.")
                        .when(Detect.RENAMED, GLOBAL_OUTPUT),
                row("global-output-added", COMPATIBLE, false, "an output is given to the whole workflow")
                        .because("Nobody reads it yet.")
                        .when(Detect.ADDED, GLOBAL_OUTPUT));
    }

    private static List<ChangeKind> needs() {
        return List.of(
                need("secret", "Secret"),
                need("config-map", "ConfigMap"),
                need("service-account", "ServiceAccount"),
                need("volume-claim", "PersistentVolumeClaim"),
                row("object-needed", BREAKING, false, "another object is named that the package does not hold")
                        .because("It may not be there where the package runs.")
                        .when(
                                Detect.neededBesides("Secret", "ConfigMap", "ServiceAccount", "PersistentVolumeClaim"),
                                NEED),
                row("need-dropped", COMPATIBLE, false, "such an object is needed no longer")
                        .because("One that nothing uses does no harm.")
                        .when(Detect.noLonger("is no longer needed"), NEED),
                row("right-needed", BREAKING, false, "a resource template does to a kind what none did before")
                        .because("The service account may not be allowed to.")
                        .when(Detect.newly("is needed by a template"), RIGHT_NEEDED),
                row("right-dropped", COMPATIBLE, false, "resource templates no longer do it")
                        .because("A right that nothing uses does no harm to callers.")
                        .when(Detect.noLonger("is no longer needed"), RIGHT_NEEDED),
                row("role-widened", BREAKING, false, "a Role or ClusterRole of the package grants more")
                        .because("Whoever installs the package has to be allowed to grant it, and to want it.")
                        .when(Detect.newly("is granted by a role"), RIGHT_GRANTED),
                row("role-narrowed", COMPATIBLE, false, "a Role or ClusterRole of the package grants less")
                        .because("The package's own templates are what its roles are for.")
                        .when(Detect.noLonger("is no longer granted"), RIGHT_GRANTED),
                row(
                                "support-removed",
                                BREAKING,
                                false,
                                "a ConfigMap, Secret, ServiceAccount or PersistentVolumeClaim is removed")
                        .because("Packages that depend on this one may name it.")
                        .when(Detect.REMOVED, SUPPORT),
                row(
                                "support-added",
                                COMPATIBLE,
                                false,
                                "a ConfigMap, Secret, ServiceAccount or PersistentVolumeClaim is new")
                        .because("Nobody names it yet.")
                        .when(Detect.ADDED, SUPPORT));
    }

    private static ChangeKind need(String word, String kind) {
        return row(word + "-needed", BREAKING, false, "a " + kind + " is named that the package does not hold")
                .because("It may not be there where the package runs.")
                .when(Detect.needed(kind), NEED);
    }

    private static List<ChangeKind> schedules() {
        return List.of(
                row("schedule-removed", BREAKING, false, "a CronWorkflow is removed")
                        .because("What ran by itself does so no longer.")
                        .when(Detect.REMOVED, SCHEDULE),
                row("schedule-added", COMPATIBLE, false, "a CronWorkflow is new")
                        .because("What is there goes on as before.")
                        .when(Detect.ADDED, SCHEDULE),
                row(
                                "schedule-changed",
                                COMPATIBLE,
                                false,
                                "a CronWorkflow runs at other times, or is suspended or resumed")
                        .because("What runs is the same; when it runs is part of what the package gives.")
                        .when(Detect.changed(Trait.TIMING, "runs at"), SCHEDULE),
                row("trigger-removed", BREAKING, false, "a WorkflowEventBinding, Sensor or EventSource is removed")
                        .because("What ran by itself does so no longer.")
                        .when(Detect.REMOVED, TRIGGER),
                row("trigger-added", COMPATIBLE, false, "a WorkflowEventBinding, Sensor or EventSource is new")
                        .because("What is there goes on as before.")
                        .when(Detect.ADDED, TRIGGER));
    }

    private static List<ChangeKind> ofPackage() {
        return List.of(
                row("argo-raised", BREAKING, false, "a version of Argo Workflows is no longer among those it runs on")
                        .because("Clusters with that version cannot run it.")
                        .when(Detect.argo(true), PACKAGE),
                row("argo-relaxed", COMPATIBLE, false, "it runs on more versions of Argo Workflows")
                        .because("Clusters that could run it still can.")
                        .when(Detect.argo(false), PACKAGE),
                row("deprecated", COMPATIBLE, false, "the package is deprecated")
                        .because("It works as before; SemVer asks for a minor version so that people hear of it.")
                        .when(Detect.gained(Trait.DEPRECATION, "is deprecated"), PACKAGE),
                row("deprecation-lifted", INTERNAL, false, "the package is no longer deprecated")
                        .because("It works as before.")
                        .when(Detect.lost(Trait.DEPRECATION, "is no longer deprecated"), PACKAGE),
                row("dependencies-changed", INTERNAL, false, "the package depends on other packages or versions")
                        .because("A release brings the locked versions of its dependencies along.")
                        .when(Detect.differing(Trait.DEPENDENCIES, "has other dependencies"), PACKAGE));
    }

    private static List<ChangeKind> internals() {
        return List.of(
                row("image-changed", INTERNAL, false, "other images run")
                        .because("Callers do not see them.")
                        .when(Detect.IMAGES, LIBRARY, TEMPLATE, SCHEDULE),
                row("implementation-changed", INTERNAL, false, "the work is done in another way")
                        .because("What is taken and given stays the same.")
                        .when(
                                Detect.differing(Trait.IMPLEMENTATION, "works in another way"),
                                PACKAGE,
                                LIBRARY,
                                TEMPLATE,
                                SCHEDULE),
                row("detail-changed", INTERNAL, false, "an input, an output or an argument has another path or source")
                        .because("Callers know the name only.")
                        .when(
                                Detect.differing(Trait.IMPLEMENTATION, "has another path or source"),
                                INPUT_PARAMETER,
                                INPUT_ARTIFACT,
                                ARGUMENT_PARAMETER,
                                ARGUMENT_ARTIFACT,
                                OUTPUT_PARAMETER,
                                OUTPUT_ARTIFACT),
                row("description-changed", INTERNAL, false, "something is described in other words")
                        .because("It is for people.")
                        .when(
                                Detect.differing(Trait.DESCRIPTION, "is described in other words"),
                                EnumSet.allOf(ElementKind.class)),
                row("content-changed", INTERNAL, false, "an object of another kind has other content")
                        .because("Callers know its name only.")
                        .when(Detect.differing(Trait.IMPLEMENTATION, "has other content"), OBJECTS),
                row("other-object-added", INTERNAL, false, "an object of a kind that others cannot name is new")
                        .because("Nothing that was there changes.")
                        .when(Detect.ADDED, OTHER),
                row("other-object-removed", INTERNAL, false, "an object of a kind that others cannot name is removed")
                        .because("Others cannot name it.")
                        .when(Detect.REMOVED, OTHER),
                row(
                                "files-changed",
                                INTERNAL,
                                false,
                                "files that are no manifests changed: documents, examples or tests")
                        .because("They do not run.")
                        .when(Detect.differing(Trait.FILES, "has other documents, examples or tests"), PACKAGE));
    }
}
