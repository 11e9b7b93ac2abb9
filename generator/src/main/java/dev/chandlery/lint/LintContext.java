package dev.chandlery.lint;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rule may know while it looks at one object, and where it reports to. */
public final class LintContext {
    private final LintFile file;
    private final LintObject object;
    private final TemplateCatalog catalog;
    private final LintSettings settings;
    private final List<Finding> findings = new ArrayList<>();
    private final Optional<Callees> callees;

    LintContext(LintFile file, LintObject object, TemplateCatalog catalog, LintSettings settings) {
        this.file = file;
        this.object = object;
        this.catalog = catalog;
        this.settings = settings;
        this.callees = object.workflow().map(workflow -> new Callees(workflow, catalog));
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

    /** Returns what a call of this object runs. */
    public Callee callee(CallSyntax call) {
        return callees.map(all -> all.of(call)).orElseGet(Callee.Unclear::new);
    }

    /** Returns the template of a name that this workflow, or the one that it takes its spec from, holds. */
    public Callee template(String name) {
        return callees.map(all -> all.named(name)).orElseGet(Callee.Unclear::new);
    }

    /**
     * Reports a finding.
     *
     * @param message one sentence that names the value at fault
     * @param remedy what to do about it
     * @param fixes ways to mend it, if any are known; one alone must be the right answer, since it may be applied unasked
     */
    public void report(Rule rule, Mark mark, String message, String remedy, Fix... fixes) {
        findings.add(rule.at(file.path(), mark, message, remedy).withFixes(fixes));
    }

    List<Finding> findings() {
        return findings;
    }
}
