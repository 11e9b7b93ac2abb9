package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.registry.ApprovalFiles;
import dev.chandlery.registry.Discovery;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.KnownDefinitions;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageDiscovery;
import dev.chandlery.registry.Read;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.ReleaseRules;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.ReleaseSources;
import dev.chandlery.registry.UsageFiles;
import dev.chandlery.source.Commit;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The registry as its authors wrote it.
 *
 * @param settings the settings
 * @param settingsId id of the content of the file that they stand in; empty when there is none
 * @param discovery the packages of the head
 * @param environments the environments
 * @param sources the releases, new and known
 * @param findings what is wrong with any of it
 */
record Reading(
        RegistrySettings settings,
        String settingsId,
        Discovery discovery,
        List<Environment> environments,
        ReleaseSources sources,
        List<Finding> findings) {
    Reading {
        environments = List.copyOf(environments);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a registry.
     *
     * @param output the earlier output: what it tells is not read again
     */
    static Reading read(SourceRepository repository, EarlierOutput output) {
        return tolerant(read(repository, output, settings -> KnownDefinitions.NONE, false));
    }

    /** Reads a registry of which an older or a newer state was read: what both have is not read again. */
    static Reading readBeside(Reading other, SourceRepository repository) {
        List<PackageDirectory> sound = other.discovery().packages().stream()
                .filter(each -> other.discovery().findings().stream()
                        .noneMatch(finding ->
                                finding.place().path().equals(each.definedIn().value())))
                .toList();
        KnownDefinitions heads = KnownDefinitions.of(sound);
        KnownDefinitions released = KnownDefinitions.of(
                other.sources().fresh().stream().map(ReleaseSource::directory).toList());
        return tolerant(read(
                repository,
                EarlierOutput.ofDefinitions(
                        settings -> settings.equals(other.settingsId()) ? heads : KnownDefinitions.NONE),
                settings -> settings.equals(other.settingsId()) ? released : KnownDefinitions.NONE,
                false));
    }

    /** Only where snapshots are published does it matter that one is missing. */
    private static Reading tolerant(Reading reading) {
        return new Reading(
                reading.settings(),
                reading.settingsId(),
                reading.discovery(),
                reading.environments(),
                reading.sources(),
                reading.findings().stream()
                        .map(finding -> finding.rule().equals(ReleaseRules.SNAPSHOT_UNKNOWN)
                                ? finding.withSeverity(Severity.WARNING)
                                : finding)
                        .toList());
    }

    /**
     * Reads a registry.
     *
     * @param output the earlier output: what it tells is not read again
     * @param snapshots whether it has snapshots, whatever its settings say
     */
    static Reading read(SourceRepository repository, EarlierOutput output, boolean snapshots) {
        return read(repository, output, settings -> KnownDefinitions.NONE, snapshots);
    }

    private static Reading read(
            SourceRepository repository,
            EarlierOutput output,
            Function<String, KnownDefinitions> history,
            boolean snapshots) {
        SourceTree head = repository.head();
        List<Finding> findings = new ArrayList<>(head.findings(TreePath.ROOT));
        Read<RegistrySettings> settings = RegistryFiles.settings(head, Rules.VOCABULARY);
        findings.addAll(settings.findings());
        RegistrySettings written = settings.value().orElseThrow();
        RegistrySettings chosen = snapshots ? written.withSnapshots() : written;
        String settingsId =
                head.file(RegistryFiles.SETTINGS).map(file -> file.id().hex()).orElse("");
        Discovery discovery = PackageDiscovery.discover(head, chosen, output.definitions(settingsId));
        findings.addAll(discovery.findings());
        Read<List<Environment>> environments = RegistryFiles.environments(head);
        findings.addAll(environments.findings());
        findings.addAll(RegistryFiles.approvers(head).findings());
        findings.addAll(ApprovalFiles.read(head).findings());
        findings.addAll(UsageFiles.findings(head));
        Earlier earlier = output.releases();
        ReleaseSources sources =
                ReleaseSources.collect(repository, chosen, discovery, earlier.known(), history.apply(settingsId));
        findings.addAll(sources.findings());
        if (sources.shallow()) {
            findings.add(shallow(earlier.known().commit()));
        }
        return new Reading(chosen, settingsId, discovery, environments.value().orElse(List.of()), sources, findings);
    }

    /** Where the history is cut off it cannot tell whether it was rewritten, so it is not said to be. */
    private static Finding shallow(Optional<String> earlier) {
        String message = "The history is cut off, as in a shallow clone, so releases made before it are not seen.";
        return earlier.map(commit -> GenerateRules.HISTORY_SHALLOW.at(
                        Place.REGISTRY,
                        message + " It does not reach back to " + Commit.shortId(commit)
                                + ", from which the output was made; what is published stays as it is.",
                        "Fetch the history as far as that commit: git fetch --unshallow gets all of it, git fetch"
                                + " --deepen=100 some more."))
                .orElseGet(() -> GenerateRules.HISTORY_SHALLOW.at(
                        Place.REGISTRY,
                        message,
                        "Fetch the whole history, as with git fetch --unshallow, or generate into a folder that holds an"
                                + " earlier output."));
    }
}
