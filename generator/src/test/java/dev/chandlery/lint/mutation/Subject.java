package dev.chandlery.lint.mutation;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintSettings;
import dev.chandlery.lint.Linter;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A valid object that is to be broken, with the objects that it is checked with.
 *
 * @param name says which it is
 * @param root the object
 * @param others the objects that it refers to, or that refer to it
 * @param known more objects, which are known and not checked again
 */
record Subject(String name, YamlMapping root, List<LintFile> others, List<LintObject> known) {
    private static final List<String> KINDS =
            List.of("Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate", "CronWorkflow", "WorkflowEventBinding");

    Subject {
        others = List.copyOf(others);
        known = List.copyOf(known);
    }

    /** Returns the objects of Argo in some files, each as a subject. */
    static List<Subject> in(String name, List<byte[]> files, List<LintObject> known) {
        List<YamlMapping> objects = files.stream()
                .flatMap(content -> LintFile.read(name, content).objects().stream())
                .map(object -> object.node())
                .toList();
        List<Subject> subjects = new ArrayList<>();
        for (YamlMapping object : objects) {
            if (KINDS.contains(object.string("kind").orElse(""))
                    && object.string("apiVersion").orElse("").startsWith("argoproj.io/")) {
                List<LintFile> others = objects.stream()
                        .filter(other -> !Place.isSame(other, object))
                        .map(other -> read("other-" + other.mark().line() + ".yaml", YamlWriter.write(other)))
                        .toList();
                subjects.add(new Subject(
                        name + " " + object.stringAt("metadata", "name").orElse(""), object, others, known));
            }
        }
        return subjects;
    }

    String kind() {
        return root.string("kind").orElse("");
    }

    /** Says whether what its tags name may come from another object: it is run by a Workflow of its caller. */
    boolean isLibrary() {
        return kind().equals("WorkflowTemplate") || kind().equals("ClusterWorkflowTemplate");
    }

    /** Returns the objects that references may name, this one among them. */
    Stream<YamlMapping> visible() {
        Stream<LintObject> near = others.stream().flatMap(file -> file.objects().stream());
        return Stream.concat(
                Stream.of(root), Stream.concat(near, known.stream()).map(LintObject::node));
    }

    Place top() {
        return new Place(List.of(), root);
    }

    /** Returns every way to break it. */
    List<Mutant> mutants() {
        Mutants mutants = new Mutants(this);
        Breakage.ALL.forEach(breakage -> breakage.of(this, mutants));
        return mutants.all();
    }

    /** Returns how often each rule finds an error or a warning when this text stands in place of the object. */
    Map<String, Integer> lint(String text) {
        List<LintFile> files = new ArrayList<>();
        files.add(read("object.yaml", text));
        files.addAll(others);
        List<WorkflowSyntax> objects = new ArrayList<>();
        files.forEach(file -> file.objects().forEach(object -> object.workflow().ifPresent(objects::add)));
        known.forEach(object -> object.workflow().ifPresent(objects::add));
        Predicate<String> external = name -> name.startsWith("legacy-");
        Linter linter = new Linter(new TemplateCatalog(objects, external), LintSettings.DEFAULT);
        Map<String, Integer> counts = new TreeMap<>();
        for (LintFile file : files) {
            for (Finding finding : linter.lint(file)) {
                if (finding.severity().compareTo(Severity.WARNING) <= 0) {
                    counts.merge(finding.rule().id(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static LintFile read(String path, String text) {
        return LintFile.read(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
