package dev.chandlery.lint;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a rule may know while it looks at one object, and where it reports to. */
public final class LintContext {
    /** How the labels of parts of an object begin that have no name to begin with. */
    private static final List<String> LABELS = List.of("this ", "the ", "a ", "an ");

    private final LintFile file;
    private final LintObject object;
    private final TemplateCatalog catalog;
    private final LintSettings settings;
    private final List<Finding> findings = new ArrayList<>();
    private final IdentityHashMap<WorkflowSyntax, Callees> callees = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Map<Class<?>, Object>> made = new IdentityHashMap<>();

    LintContext(LintFile file, LintObject object, TemplateCatalog catalog, LintSettings settings) {
        this.file = file;
        this.object = object;
        this.catalog = catalog;
        this.settings = settings;
    }

    /** Returns the file. */
    public LintFile file() {
        return file;
    }

    /** Returns the object. */
    public LintObject object() {
        return object;
    }

    /** Returns the objects that references may name. */
    public TemplateCatalog catalog() {
        return catalog;
    }

    /** Returns the settings. */
    public LintSettings settings() {
        return settings;
    }

    /** Returns the options of a rule. */
    public RuleOptions options(LintRule rule) {
        RuleOptions set = settings.options().get(rule.rule().id());
        return set == null ? RuleOptions.defaults(rule.options()) : set;
    }

    /** Returns what a call of this object runs. */
    public Callee callee(CallSyntax call) {
        return object.workflow().map(workflow -> callee(workflow, call)).orElseGet(Callee.Unclear::new);
    }

    /**
     * Returns what a call of any object runs.
     *
     * @param workflow the object that holds the call
     */
    public Callee callee(WorkflowSyntax workflow, CallSyntax call) {
        return callees(workflow).of(call);
    }

    /** Returns the template of a name that this workflow, or the one that it takes its spec from, holds. */
    public Callee template(String name) {
        return object.workflow().map(workflow -> template(workflow, name)).orElseGet(Callee.Unclear::new);
    }

    /** Returns the template of a name that a workflow, or the one that it takes its spec from, holds. */
    public Callee template(WorkflowSyntax workflow, String name) {
        return callees(workflow).named(name);
    }

    /** Returns the object that a reference of this object names, when it is known. */
    public Optional<WorkflowSyntax> target(ReferenceSyntax reference) {
        return reference
                .name()
                .filter(name -> !name.dynamic())
                .map(Text::value)
                .flatMap(name -> catalog.find(reference.kind(), object.namespace(), name));
    }

    /**
     * Returns what is made of a part of an object, made once however many rules ask for it.
     *
     * @param part the part; another one that is equal counts as another
     * @param type what is made
     * @param make makes it
     */
    public <K, V> V once(K part, Class<V> type, Function<? super K, ? extends V> make) {
        Map<Class<?>, Object> ofPart = made.computeIfAbsent(part, key -> new HashMap<>());
        Object known = ofPart.get(type);
        if (known == null) {
            // What is made may need something else that is made of the same part.
            known = make.apply(part);
            ofPart.put(type, known);
        }
        return type.cast(known);
    }

    /**
     * Reports a finding.
     *
     * @param message one sentence that names the value at fault; it may begin with a label, in small letters
     * @param remedy what to do about it
     * @param fixes ways to mend it, if any are known; one alone must be the right answer, since it may be applied unasked
     */
    public void report(Rule rule, Mark mark, String message, String remedy, Fix... fixes) {
        findings.add(rule.at(file.path(), mark, sentence(message), remedy).withFixes(fixes));
    }

    private static String sentence(String message) {
        boolean label = LABELS.stream().anyMatch(message::startsWith);
        return label ? Character.toUpperCase(message.charAt(0)) + message.substring(1) : message;
    }

    private Callees callees(WorkflowSyntax workflow) {
        return callees.computeIfAbsent(workflow, holder -> new Callees(holder, catalog));
    }

    List<Finding> findings() {
        return findings;
    }
}
