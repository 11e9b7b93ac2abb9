package dev.chandlery.generate;

import dev.chandlery.approval.ApprovalEvidence;
import dev.chandlery.approval.Keyring;
import dev.chandlery.approval.Promoters;
import dev.chandlery.promotion.EnvironmentHistory;
import dev.chandlery.registry.Approval;
import dev.chandlery.registry.Approvers;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.Commit;
import dev.chandlery.source.ContentId;
import dev.chandlery.source.FileChange;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What approvals in a change are judged by, read from git. */
final class ChangeEvidence implements ApprovalEvidence {
    private static final TreePath ENVIRONMENTS = new TreePath("environments");

    private final SourceRepository repository;
    private final SourceRepository branch;
    private final String branchName;
    private final EnvironmentHistory history;
    private final ReleaseDigests digests;
    private final Instant now;
    private final String registry;
    private final Approvers before;
    private final Approvers after;

    /**
     * Makes evidence.
     *
     * @param repository the tree with the change
     * @param branch the branch that the change is for, at its last commit: a key that is revoked there signs nothing more,
     *     whenever the change began
     * @param branchName its name
     * @param branchReading what the branch holds
     * @param history what ran where, as the branch tells it
     * @param digests the digests of releases with the change
     * @param now the moment that is now
     */
    ChangeEvidence(
            SourceRepository repository,
            SourceRepository branch,
            String branchName,
            Reading branchReading,
            EnvironmentHistory history,
            ReleaseDigests digests,
            Instant now) {
        this.repository = repository;
        this.branch = branch;
        this.branchName = branchName;
        this.history = history;
        this.digests = digests;
        this.now = now;
        this.registry = branchReading.settings().name();
        this.before = RegistryFiles.approvers(branch.head()).value().orElse(Approvers.NONE);
        this.after = RegistryFiles.approvers(repository.head()).value().orElse(Approvers.NONE);
    }

    @Override
    public String registry() {
        return registry;
    }

    @Override
    public Approvers before() {
        return before;
    }

    @Override
    public Approvers after() {
        return after;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public String digest(ReleaseId release) {
        return digests.find(release).orElse("");
    }

    @Override
    public Optional<FileChange> addedBy(Approval approval) {
        TreePath path = new TreePath(approval.place().path());
        return repository.changesOf(path, Optional.empty()).stream()
                .findFirst()
                .filter(newest -> newest.content().equals(id(repository.head(), path)));
    }

    @Override
    public Optional<Instant> lastRun(EnvironmentName environment, ReleaseId release) {
        return history.lastRun(environment, release);
    }

    @Override
    public Promoters promoters(EnvironmentName environment, Keyring keyring) {
        Optional<SourceTree> committed = repository.commit().map(Commit::id).map(repository::treeAt);
        List<FileChange> commits = new ArrayList<>();
        for (String name : List.of("environment.yaml", "releases.yaml")) {
            TreePath path = ENVIRONMENTS.resolve(environment.value()).resolve(name);
            if (committed.isEmpty() || !id(repository.head(), path).equals(id(committed.get(), path))) {
                return Promoters.UNKNOWN;
            }
            commits.addAll(repository.changesOf(path, Optional.of(branchName)));
        }
        return Promoters.of(commits, keyring);
    }

    @Override
    public boolean isNew(Approval approval) {
        TreePath path = new TreePath(approval.place().path());
        return !id(branch.head(), path).equals(id(repository.head(), path));
    }

    private static Optional<ContentId> id(SourceTree tree, TreePath path) {
        return tree.file(path).map(SourceFile::id);
    }
}
