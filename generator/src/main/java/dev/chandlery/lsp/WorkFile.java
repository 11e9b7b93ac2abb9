package dev.chandlery.lsp;

import dev.chandlery.argo.ArgoKinds;
import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.SuppressionRules;
import dev.chandlery.diagnostic.Suppressions;
import dev.chandlery.generate.Rules;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRules;
import dev.chandlery.yaml.YamlLimits;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.lsp4j.Range;

/**
 * A file as it stands in the editor, or on disk while it is not open.
 *
 * @param key the name under which it is kept
 * @param uri its name as the editor writes it
 * @param text its text
 * @param file what the text holds
 * @param known the objects that others may refer to: those of the text, and while a part of it cannot be read, those that
 *     stood there when it last could
 * @param defines the templates among them, by kind and name: a list, since namespaces may each have one
 * @param uses the templates that its objects refer to, by kind and name
 * @param calls which template of its objects runs which
 */
record WorkFile(
        String key,
        String uri,
        DocumentText text,
        LintFile file,
        List<LintObject> known,
        SortedMap<String, YamlNode> defines,
        SortedSet<String> uses,
        SortedSet<String> calls) {
    /** The largest file that is read, in UTF-8 bytes: far above any manifest, and small enough for each keystroke. */
    static final int MAX_BYTES = 2 << 20;

    /** What is read of one file. */
    static final YamlLimits LIMITS = new YamlLimits(MAX_BYTES, 2_000, 100, 200_000);

    /**
     * Reads a file.
     *
     * @param path its path as findings show it
     * @param before the same file before its last change
     */
    static WorkFile read(String key, String uri, String path, DocumentText text, Optional<WorkFile> before) {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        LintFile file = LintFile.of(path, text.text(), YamlReader.read(bytes, LIMITS));
        List<LintObject> known = new ArrayList<>(file.objects());
        if (!file.stream().problems().isEmpty()) {
            before.ifPresent(last -> addMissing(last.known(), known));
        }
        return new WorkFile(key, uri, text, file, List.copyOf(known), defined(known), used(known), calls(known));
    }

    /** Says whether a text may hold an object of Argo. Other files are neither kept nor reported on. */
    static boolean mayHoldArgo(String text) {
        return text.contains("argoproj.io/");
    }

    /** Returns the name of a template in {@link #defines} and {@link #uses}. */
    static String template(String kind, String name) {
        return kind + "/" + name;
    }

    /** Returns the workflows that others may refer to. */
    List<WorkflowSyntax> workflows() {
        return known.stream().flatMap(object -> object.workflow().stream()).toList();
    }

    /**
     * Returns findings without those that comments in the file suppress, and with those about the comments.
     *
     * @param off ids of the rules that are off, whose comments can suppress nothing
     */
    List<Finding> unsuppressed(List<Finding> found, Set<String> off) {
        if (!Suppressions.mayBeIn(text.text())) {
            return found;
        }
        Suppressions suppressions = Suppressions.in(file.path(), text.text());
        List<Finding> all = new ArrayList<>(found);
        all.addAll(suppressions.findings());
        return suppressions.settle(all, Rules.IDS, Rules.SUPPRESSIBLE).stream()
                .filter(finding -> !finding.rule().equals(SuppressionRules.UNUSED) || isOfLint(finding, off))
                .sorted()
                .toList();
    }

    /**
     * Says whether a comment is for a rule that was looked at; others have their findings in {@code check}. While a part of
     * the file cannot be read, what the comments there suppress is not found.
     */
    private boolean isOfLint(Finding unused, Set<String> off) {
        if (!file.stream().problems().isEmpty()) {
            return false;
        }
        Range rule = text.range(unused.place().mark());
        String id = text.text().substring(text.offset(rule.getStart()), text.offset(rule.getEnd()));
        return !off.contains(id)
                && LintRules.ALL.stream().anyMatch(known -> known.id().equals(id));
    }

    /** Returns the templates that differ between two states of a file, those that only one of them has included. */
    static SortedSet<String> changed(Map<String, YamlNode> before, Map<String, YamlNode> after) {
        SortedSet<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(name -> {
            YamlNode one = before.get(name);
            YamlNode other = after.get(name);
            return one != null && other != null && one.sameValue(other);
        });
        return changed;
    }

    private static void addMissing(List<LintObject> last, List<LintObject> known) {
        Set<String> names = new HashSet<>();
        known.forEach(object -> names.add(identity(object)));
        last.stream().filter(object -> !names.contains(identity(object))).forEach(known::add);
    }

    private static String identity(LintObject object) {
        return template(object.kind(), object.name()) + "/" + object.namespace();
    }

    private static SortedMap<String, YamlNode> defined(List<LintObject> objects) {
        SortedMap<String, List<YamlNode>> defined = new TreeMap<>();
        for (LintObject object : objects) {
            if (ArgoKinds.holdsTemplates(object.kind()) && !object.name().isEmpty()) {
                defined.computeIfAbsent(template(object.kind(), object.name()), name -> new ArrayList<>())
                        .add(object.node());
            }
        }
        SortedMap<String, YamlNode> nodes = new TreeMap<>();
        defined.forEach((name, ofName) -> nodes.put(name, YamlSequence.of(ofName)));
        return nodes;
    }

    private static SortedSet<String> calls(List<LintObject> objects) {
        SortedSet<String> calls = new TreeSet<>();
        objects.stream()
                .flatMap(object -> object.workflow().stream())
                .forEach(workflow -> workflow.templates()
                        .forEach(template -> addCalls(workflow.label() + "/" + template.name(), template, calls)));
        return calls;
    }

    private static void addCalls(String caller, TemplateSyntax template, SortedSet<String> calls) {
        for (CallSyntax call : template.calls()) {
            call.template().ifPresent(name -> calls.add(caller + " " + name.value()));
            call.templateRef()
                    .ifPresent(reference -> calls.add(caller + " " + reference.kind()
                            + reference.name().map(name -> "/" + name.value()).orElse("")
                            + reference
                                    .template()
                                    .map(name -> "/" + name.value())
                                    .orElse("")));
            call.inline().ifPresent(inline -> addCalls(caller, inline, calls));
        }
    }

    private static SortedSet<String> used(List<LintObject> objects) {
        SortedSet<String> used = new TreeSet<>();
        for (LintObject object : objects) {
            ArgoReferences.walk(object.node(), reference -> {
                if (ArgoKinds.holdsTemplates(reference.targetKind())) {
                    used.add(template(reference.targetKind(), reference.name()));
                }
            });
        }
        return used;
    }
}
