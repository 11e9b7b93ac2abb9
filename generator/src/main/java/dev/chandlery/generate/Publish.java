package dev.chandlery.generate;

import dev.chandlery.generate.PublishReport.Outcome;
import dev.chandlery.output.GitBranch;
import dev.chandlery.output.GitBranch.Tip;
import dev.chandlery.output.OutputException;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.Commit;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceRepository.Kinship;
import dev.chandlery.source.Sources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Generates on top of what a branch elsewhere holds, and puts a commit with the result on it. Whoever is slower than another
 * publisher generates again, on top of what that one published, so that the branch never loses a release.
 */
public final class Publish {
    /** Each publisher that is in the way has published, so that somebody always gets on. */
    private static final int MAX_ATTEMPTS = 100;

    private static final int NAMED = 20;
    private static final String SOURCE = "Chandlery-Source: ";
    private static final String VERSION = "Chandlery-Version: ";

    private final PublishRequest request;
    private final String programVersion;
    private final Progress progress;

    private Publish(PublishRequest request, String programVersion, Progress progress) {
        this.request = request;
        this.programVersion = programVersion;
        this.progress = progress;
    }

    /**
     * Runs once.
     *
     * @param programVersion version of this program
     * @throws WrongRequestException when the source is not in git
     * @throws dev.chandlery.source.SourceException when the sources cannot be read
     * @throws OutputException when the remote cannot be read or written; it is then as it was
     */
    public static PublishReport run(PublishRequest request, String programVersion, Progress progress) {
        return new Publish(request, programVersion, progress).run();
    }

    private PublishReport run() {
        Commit commit = commit();
        try (GitBranch branch = GitBranch.open(request.target(), request.access())) {
            for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
                progress.stage("reading the branch", 0);
                Optional<Tip> tip = branch.fetch();
                if (isNewer(tip, commit)) {
                    return new PublishReport(Outcome.NEWER, Optional.empty());
                }
                if (request.part().isEmpty()) {
                    branch.checkOut(tip, request.generate().out());
                }
                GenerateReport report = Generate.run(request.generate(), programVersion, progress);
                if (report.refused()) {
                    return new PublishReport(Outcome.REFUSED, Optional.of(report));
                }
                progress.stage("publishing", 0);
                GitBranch.Outcome outcome =
                        branch.push(tip, request.generate().out(), request.part(), draft(commit, report));
                if (outcome != GitBranch.Outcome.MOVED) {
                    return new PublishReport(
                            outcome == GitBranch.Outcome.PUSHED ? Outcome.PUBLISHED : Outcome.UNCHANGED,
                            Optional.of(report));
                }
            }
        }
        throw OutputException.busy(request.target().branch(), MAX_ATTEMPTS);
    }

    private Commit commit() {
        try (SourceRepository repository =
                Sources.open(request.generate().repo(), request.generate().ref())) {
            return repository
                    .commit()
                    .orElseThrow(() -> new WrongRequestException(
                            "The folder is not in a git repository, and what is published names the commit that it was"
                                    + " made from; commit it first."));
        }
    }

    /**
     * Says whether the branch holds what was made from a commit that this one is part of. Of a part of an output, nothing tells of
     * the releases of another history.
     */
    private boolean isNewer(Optional<Tip> tip, Commit commit) {
        Optional<String> source = tip.flatMap(Publish::source);
        if (source.isEmpty() || source.get().equals(commit.id())) {
            return false;
        }
        Kinship kinship;
        try (SourceRepository repository =
                Sources.open(request.generate().repo(), request.generate().ref())) {
            kinship = repository.kinship(source.get());
        }
        if (kinship == Kinship.NONE && request.part().isPresent()) {
            throw OutputException.otherSource(request.target().branch(), Commit.shortId(source.get()));
        }
        return kinship == Kinship.NEWER;
    }

    private static Optional<String> source(Tip tip) {
        return tip.message()
                .lines()
                .filter(line -> line.startsWith(SOURCE))
                .map(line -> line.substring(SOURCE.length()).strip())
                .reduce((first, last) -> last);
    }

    private GitBranch.Draft draft(Commit commit, GenerateReport report) {
        String message = "Publish " + Commit.shortId(commit.id()) + "\n\n" + news(report.published()) + "\n\n" + SOURCE
                + commit.id() + "\n" + VERSION + programVersion + "\n";
        return new GitBranch.Draft(message, request.identity(), commit.time(), request.signature());
    }

    private static String news(List<ReleaseId> published) {
        if (published.isEmpty()) {
            return "No release is new.";
        }
        String more = published.size() > NAMED ? "\n- and " + (published.size() - NAMED) + " more" : "";
        return published.stream()
                        .sorted()
                        .limit(NAMED)
                        .map(id -> "- " + id)
                        .collect(Collectors.joining("\n", "New releases:\n\n", ""))
                + more;
    }
}
