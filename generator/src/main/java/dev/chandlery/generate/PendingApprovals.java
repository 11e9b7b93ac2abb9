package dev.chandlery.generate;

import dev.chandlery.approval.ApprovalReviews;
import dev.chandlery.approval.Review;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.promotion.EnvironmentChanges;
import dev.chandlery.promotion.EnvironmentHistory;
import dev.chandlery.promotion.Promotion;
import dev.chandlery.registry.Approval;
import dev.chandlery.registry.ApprovalFiles;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the promotions of a change have of approvals, and what they lack. Writes nothing. */
public final class PendingApprovals {
    private PendingApprovals() {}

    /**
     * What to look at.
     *
     * @param folder the registry, with the change
     * @param environment the environment
     * @param base the branch that the change is for
     * @param now the moment that is now
     */
    public record Request(Path folder, EnvironmentName environment, String base, Instant now) {}

    /**
     * Reviews the promotions to an environment.
     *
     * @return those that need approvals, in the order of releases
     * @throws WrongRequestException when there is no such environment
     * @throws dev.chandlery.source.SourceException when the registry or the branch cannot be read
     */
    public static List<Review> run(Request request, Progress progress) {
        try (SourceRepository repository = Sources.openWorkingFolder(request.folder())) {
            progress.stage("reading", 0);
            SourceTree base = repository.mergeBase(request.base());
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            EnvironmentLookup.find(reading.environments(), reading.findings(), request.environment());
            List<RegistryPackage> packages = Overview.packages(reading);
            EnvironmentChanges changes = EnvironmentChanges.between(
                    RegistryFiles.environments(base).value().orElse(List.of()),
                    DeploymentPlanner.plan(reading.environments(), packages, reading.settings())
                            .plan(),
                    packages,
                    reading.settings());
            try (SourceRepository branch = Sources.open(request.folder(), Optional.of(request.base()))) {
                Reading branchReading = Reading.readBeside(reading, branch);
                ChangeEvidence evidence = new ChangeEvidence(
                        repository,
                        branch,
                        request.base(),
                        branchReading,
                        new EnvironmentHistory(branch, Overview.packages(branchReading), request.now()),
                        digests(reading, changes),
                        request.now());
                List<Review> reviews = review(evidence, branch, repository, changes).reviews().stream()
                        .filter(each -> each.promotion().environment().equals(request.environment()))
                        .toList();
                if (!reviews.isEmpty()
                        && RegistryFiles.approvers(branch.head()).value().isEmpty()) {
                    throw new SourceException("approvers.yaml of " + request.base()
                            + " has errors, so nobody is known; mend it in a change of its own.");
                }
                return reviews;
            }
        }
    }

    /** Returns the digests of releases, of what a change promotes all at once. */
    static ReleaseDigests digests(Reading reading, EnvironmentChanges changes) {
        return new ReleaseDigests(
                reading, changes.promotions().stream().map(Promotion::release).toList());
    }

    /** Reviews what a change promotes. */
    static ApprovalReviews review(
            ChangeEvidence evidence, SourceRepository branch, SourceRepository repository, EnvironmentChanges changes) {
        return ApprovalReviews.of(
                evidence,
                RegistryFiles.environments(branch.head()).value().orElse(List.of()),
                changes.promotions(),
                approvals(repository));
    }

    private static List<Approval> approvals(SourceRepository repository) {
        return ApprovalFiles.read(repository.head()).value().orElse(List.of());
    }
}
