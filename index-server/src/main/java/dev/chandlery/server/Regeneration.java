package dev.chandlery.server;

import dev.chandlery.cli.Console;
import dev.chandlery.cli.GenerateSummary;
import dev.chandlery.cli.ProgramVersion;
import dev.chandlery.cli.ProgressBar;
import dev.chandlery.diagnostic.TextReport;
import dev.chandlery.generate.Generate;
import dev.chandlery.generate.GenerateReport;
import dev.chandlery.generate.GenerateRequest;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings an output up to date with its repository and tells of it on the console.
 *
 * @param repo the repository or folder
 * @param ref the commit, branch or tag; absent: HEAD
 * @param out the folder of the output
 * @param disposable whether the output is a cache that nobody installs from, so that it may start anew when the sources
 *     say otherwise than what it holds as published
 * @param console where findings and the summary go
 */
record Regeneration(Path repo, Optional<String> ref, Path out, boolean disposable, Console console) {
    private static final String MUTATED = "version-mutated";

    /** Returns a text that changes when the sources do: the commit, or in a plain folder its files' names and times. */
    String stamp() {
        try (SourceRepository repository = Sources.open(repo, ref)) {
            return repository.commit().map(commit -> commit.id()).orElseGet(() -> FolderStamp.of(repo));
        }
    }

    /** Generates, leaving out whole what has errors. */
    void run() {
        GenerateReport report = generate();
        if (disposable && report.findings().stream().anyMatch(f -> f.rule().id().equals(MUTATED))) {
            CacheFolder.clear(out);
            report = generate();
        }
        console.err().print(new TextReport(report.lines(), console.colour()).render(report.findings()));
        console.err().print(GenerateSummary.text(report, false));
        console.err().flush();
    }

    private GenerateReport generate() {
        try (ProgressBar progress = new ProgressBar(console)) {
            return Generate.run(new GenerateRequest(repo, ref, out, false, true), ProgramVersion.get(), progress);
        }
    }

    /** Tells that the output could not be brought up to date. */
    void failed(RuntimeException failure) {
        console.err().println("chandlery: " + failure.getMessage());
        console.err().println("chandlery: still serving what was generated before");
        console.err().flush();
    }
}
