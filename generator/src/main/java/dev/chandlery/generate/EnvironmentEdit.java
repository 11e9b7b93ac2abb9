package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.promotion.EnvironmentChanges;
import dev.chandlery.promotion.EnvironmentHistory;
import dev.chandlery.promotion.PromotionCheck;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.Read;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.ReleaseSetEdit;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Gives an environment other entries in its releases.yaml, if the gates let it, and tells what that does. */
final class EnvironmentEdit {
    private static final String RELEASES = "releases.yaml";

    private final EnvironmentRequest request;
    private final EnvironmentFiles files;
    private final Reading reading;
    private final List<RegistryPackage> packages;
    private final Environment environment;
    private final DeploymentPlan plan;
    private final EnvironmentHistory history;

    EnvironmentEdit(EnvironmentRequest request, SourceRepository repository) {
        this.request = request;
        this.files = new EnvironmentFiles(request, repository);
        this.reading = Reading.read(repository, EarlierOutput.NONE);
        this.environment = find(request.environment());
        this.packages = Overview.packages(reading);
        this.plan = DeploymentPlanner.plan(reading.environments(), packages, reading.settings())
                .plan();
        this.history = new EnvironmentHistory(repository, packages, request.now());
    }

    Environment environment() {
        return environment;
    }

    /** Returns the environment of this name; see {@link EnvironmentLookup}. */
    Environment find(EnvironmentName name) {
        return EnvironmentLookup.find(reading.environments(), reading.findings(), name);
    }

    List<RegistryPackage> packages() {
        return packages;
    }

    DeploymentPlan plan() {
        return plan;
    }

    EnvironmentHistory history() {
        return history;
    }

    /**
     * Makes the change, or says why not.
     *
     * @param pins the entries that releases.yaml is to have
     * @param notes what else there is to say
     * @param message gives the message of a commit, from what the change does
     */
    EnvironmentReport to(
            List<Pin> pins, List<String> notes, BiFunction<String, BlastRadius, String> message, String subject) {
        TreePath path = files.path(RELEASES);
        Optional<byte[]> before = files.content(path);
        byte[] after = ReleaseSetEdit.apply(before, pins)
                .orElseThrow(
                        () -> new SourceException("\"" + path + "\" is written in a way that cannot be edited by this"
                                + " program; change it by hand. Nothing was written."));
        Read<List<Environment>> read = files.readWith(path, Optional.of(after));
        List<Environment> environments = read.value().orElse(List.of());
        DeploymentPlanner.Plan planned = DeploymentPlanner.planBeside(
                plan, packages, reading.settings(), environments, packages, reading.settings());
        EnvironmentChanges changes =
                EnvironmentChanges.between(reading.environments(), planned.plan(), packages, reading.settings());
        List<Finding> findings = new ArrayList<>();
        read.findings().stream().filter(this::isNew).forEach(findings::add);
        planned.findings().stream()
                .filter(finding -> finding.isError() && finding.place().path().equals(path.value()))
                .forEach(findings::add);
        findings.addAll(PromotionCheck.findings(changes, history, request.now()));
        BlastRadius radius = BlastRadius.between(
                plan, planned.plan(), PlanReport.finder(reading), PlanReport.finder(reading), reading.settings());
        Optional<String> commit = findings.isEmpty()
                ? files.write(path, Optional.of(after), message.apply(subject, radius))
                : Optional.empty();
        return new EnvironmentReport(findings, radius, path.value(), commit, notes);
    }

    private boolean isNew(Finding finding) {
        return finding.isError()
                && reading.findings().stream()
                        .noneMatch(known -> known.message().equals(finding.message())
                                && known.place().path().equals(finding.place().path()));
    }
}
