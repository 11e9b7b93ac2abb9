package dev.chandlery.compatibility;

import static dev.chandlery.compatibility.ChangeClass.BREAKING;
import static dev.chandlery.compatibility.ChangeClass.COMPATIBLE;
import static dev.chandlery.compatibility.ChangeRow.row;
import static dev.chandlery.compatibility.ElementKind.CALLER_PARAMETER;
import static dev.chandlery.compatibility.ElementKind.CALLER_VOLUME;
import static dev.chandlery.compatibility.ElementKind.EXIT_INPUT;
import static dev.chandlery.compatibility.ElementKind.LIBRARY;
import static dev.chandlery.compatibility.ElementKind.START_INPUT;
import static dev.chandlery.compatibility.ElementKind.TEMPLATE;

import java.util.ArrayList;
import java.util.List;

/** What happens to objects that hold templates, and to the templates in them. */
final class ObjectChanges {
    private ObjectChanges() {}

    static List<ChangeKind> rows() {
        List<ChangeKind> rows = new ArrayList<>();
        rows.addAll(objects());
        rows.addAll(templates());
        return rows;
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
}
