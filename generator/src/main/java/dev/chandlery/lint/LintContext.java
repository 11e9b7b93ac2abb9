package dev.chandlery.lint;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a rule may know while it looks at one object, and where it reports to. */
public final class LintContext {
    /** How many pairs of letters are compared in one object to find out what was meant by wrong names. */
    private static final long MAX_COMPARED = 100_000_000;

    private final LintFile file;
    private final LintObject object;
    private final TemplateCatalog catalog;
    private final LintSettings settings;
    private final List<Finding> findings = new ArrayList<>();
    private final IdentityHashMap<WorkflowSyntax, Callees> callees = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Made> made = new IdentityHashMap<>();
    private long compared;

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
        for (Made known = made.get(part); known != null; known = known.next()) {
            if (known.type() == type) {
                return type.cast(known.value());
            }
        }
        V value = make.apply(part);
        // Only now, since it may have needed something else that is made of the same part.
        made.put(part, new Made(type, value, made.get(part)));
        return value;
    }

    /** One of the few things that are made of a part, and those made before. */
    private record Made(
            Class<?> type, Object value, @Nullable Made next) {}

    /**
     * Says whether a wrong name is to be compared with others. The first ones of an object are: a file with thousands of
     * wrong names and of others must not cost their product.
     */
    public boolean compares(String name, Collection<String> others) {
        compared += Suggestion.cost(name, others);
        return compared <= MAX_COMPARED;
    }

    /**
     * Returns the sentence {@code Did you mean x?}; the other text when no candidate is close, or when so much was compared
     * that the name is not.
     *
     * @param candidates gives the names that may be meant
     */
    public String didYouMean(String name, Supplier<? extends Collection<String>> candidates, String otherwise) {
        if (compared > MAX_COMPARED) {
            return otherwise;
        }
        Collection<String> others = candidates.get();
        return compares(name, others) ? Suggestion.didYouMean(name, others, otherwise) : otherwise;
    }

    /**
     * Reports a finding.
     *
     * @param message one sentence that names the value at fault; it may begin with a label, in small letters
     * @param remedy what to do about it
     * @param fixes ways to mend it, if any are known; one alone must be the right answer, since it may be applied unasked
     */
    public void report(Rule rule, Mark mark, String message, String remedy, Fix... fixes) {
        findings.add(
                rule.at(file.path(), mark, Labels.sentence(message), remedy).withFixes(fixes));
    }

    /** Reports that an object of this name does not exist. */
    public void reportMissing(Rule rule, Text name, String message, String remedy) {
        findings.add(rule.at(file.path(), name.mark(), Labels.sentence(message), remedy)
                .withMissing(name.value()));
    }

    /** Returns what is filled in in the templates of a workflow. */
    public Filling filling(WorkflowSyntax workflow) {
        return once(workflow, Filling.class, holder -> new Filling(holder, catalog));
    }

    private Callees callees(WorkflowSyntax workflow) {
        return callees.computeIfAbsent(workflow, holder -> new Callees(holder, catalog));
    }

    List<Finding> findings() {
        return findings;
    }
}
