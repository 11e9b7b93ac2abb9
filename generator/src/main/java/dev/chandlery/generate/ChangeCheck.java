package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.promotion.EnvironmentChanges;
import dev.chandlery.promotion.EnvironmentHistory;
import dev.chandlery.promotion.PromotionCheck;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with a change for a branch: with the versions that it gives, and with what it promotes. */
final class ChangeCheck {
    private ChangeCheck() {}

    /**
     * Returns what is wrong.
     *
     * @param base the tree at which the change began
     * @param repository the tree with the change
     * @param plan what runs where with the change
     * @param packages the packages with the change
     */
    static List<Finding> findings(
            CheckRequest request,
            SourceTree base,
            SourceRepository repository,
            Reading reading,
            DeploymentPlanner.Plan plan,
            List<RegistryPackage> packages) {
        try (SourceRepository branch = Sources.open(request.folder(), request.base())) {
            Reading branchReading = Reading.readBeside(reading, branch);
            List<Finding> findings = new ArrayList<>(
                    VersionCheck.findings(branchReading.sources().fresh(), base, repository.head(), reading));
            EnvironmentChanges changes = EnvironmentChanges.between(
                    RegistryFiles.environments(base).value().orElse(List.of()),
                    plan.plan(),
                    packages,
                    reading.settings());
            EnvironmentHistory history =
                    new EnvironmentHistory(branch, Overview.packages(branchReading), request.now());
            findings.addAll(PromotionCheck.findings(changes, history, request.now()));
            ChangeEvidence evidence = new ChangeEvidence(
                    repository,
                    branch,
                    request.base().orElseThrow(),
                    branchReading,
                    history,
                    PendingApprovals.digests(reading, changes),
                    request.now());
            findings.addAll(PendingApprovals.review(evidence, branch, repository, changes)
                    .findings());
            return findings;
        }
    }
}
