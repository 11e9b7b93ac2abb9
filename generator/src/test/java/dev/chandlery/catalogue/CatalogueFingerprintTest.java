package dev.chandlery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.output.OutputFile;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Fingerprints change with what a page shows, and with nothing else. */
class CatalogueFingerprintTest {
    private static final CatalogueInput BEFORE = SampleRegistry.input();

    @Test
    void theSameInputGivesTheSameFilesInAnyOrder() {
        SortedMap<String, String> pages = SitePages.of(BEFORE);
        SortedMap<String, OutputFile> files = SitePages.files(BEFORE);
        Seeded.check(5, random -> {
            CatalogueInput shuffled = with(
                    random.shuffled(BEFORE.packages()).stream()
                            .map(p -> new RegistryPackage(
                                    p.definition(),
                                    p.directory(),
                                    p.removed(),
                                    p.unreleased(),
                                    random.shuffled(p.releases())))
                            .toList(),
                    new DeploymentPlan(
                            BEFORE.plan().environments(),
                            random.shuffled(BEFORE.plan().deployments())));
            assertThat(SitePages.of(shuffled)).isEqualTo(pages);
            SitePages.files(shuffled)
                    .forEach((path, file) -> assertThat(file.fingerprint())
                            .as(path)
                            .isEqualTo(SitePages.get(files, path).fingerprint()));
        });
    }

    @Test
    void nothingIsMadeUntilItIsAskedFor() {
        List<ReleaseId> asked = new ArrayList<>();
        SortedMap<String, OutputFile> files = SitePages.files(details(id -> {
            asked.add(id);
            return BEFORE.details().apply(id);
        }));
        assertThat(asked).isEmpty();
        SitePages.get(files, "packages/git/1.0.0/index.html").content().bytes();
        assertThat(asked).containsExactly(SampleRegistry.id("git", "1.0.0"));
        files.forEach((path, file) -> {
            if (!path.startsWith("packages/")) {
                file.content().bytes();
            }
        });
        assertThat(asked).hasSize(1);
    }

    @Test
    void everyPageHasAFingerprint() {
        SitePages.files(BEFORE).forEach((path, file) -> {
            if (!Assets.NAMES.contains(path.replace("assets/", ""))) {
                assertThat(file.fingerprint()).as(path).matches("[0-9a-f]{16}");
            }
        });
        assertThat(SitePages.files(BEFORE).values().stream()
                        .map(OutputFile::fingerprint)
                        .filter(f -> !f.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aDeploymentChangesThePagesThatShowIt() {
        List<Deployment> deployments = new ArrayList<>(BEFORE.plan().deployments());
        deployments.add(new Deployment(
                "prod", "dc-1", "platform", SampleRegistry.id("slack", "1.0.0"), true, false, List.of("pinned")));
        assertChanges(
                with(BEFORE.packages(), new DeploymentPlan(BEFORE.plan().environments(), deployments)),
                "index.html",
                "teams/platform/index.html",
                "packages/slack/index.html",
                "packages/slack/1.0.0/index.html",
                "environments/index.html",
                "api/v1/index.json",
                "api/v1/packages.json",
                "api/v1/environments.json",
                "api/v1/packages/slack.json");
    }

    @Test
    void anAliasChangesThePagesThatShowIt() {
        List<Deployment> deployments = BEFORE.plan().deployments().stream()
                .map(d -> d.release().name().value().equals("slack")
                        ? new Deployment(
                                d.environment(),
                                d.cluster(),
                                d.namespace(),
                                d.release(),
                                d.current(),
                                true,
                                d.reasons())
                        : d)
                .toList();
        assertChanges(
                with(BEFORE.packages(), new DeploymentPlan(BEFORE.plan().environments(), deployments)),
                "packages/slack/index.html",
                "packages/slack/1.0.0/index.html",
                "environments/index.html",
                "api/v1/environments.json",
                "api/v1/packages/slack.json");
    }

    @Test
    void anAdjustmentChangesTheEnvironments() {
        List<Environment> environments = new ArrayList<>(BEFORE.plan().environments());
        environments.set(
                1, SampleRegistry.environment("prod", environments.get(1).promotesFrom(), "dc-1", "dc-2"));
        assertChanges(
                with(
                        BEFORE.packages(),
                        new DeploymentPlan(environments, BEFORE.plan().deployments())),
                "environments/index.html",
                "api/v1/environments.json");
    }

    @Test
    void aReasonChangesTheVersionPageAndTheTwins() {
        List<Deployment> deployments = BEFORE.plan().deployments().stream()
                .map(d -> d.release().name().value().equals("slack")
                        ? new Deployment(
                                d.environment(),
                                d.cluster(),
                                d.namespace(),
                                d.release(),
                                d.current(),
                                d.aliased(),
                                List.of("pinned"))
                        : d)
                .toList();
        assertChanges(
                with(BEFORE.packages(), new DeploymentPlan(BEFORE.plan().environments(), deployments)),
                "packages/slack/1.0.0/index.html",
                "api/v1/environments.json",
                "api/v1/packages/slack.json");
    }

    @Test
    void aFindingChangesTheFindings() {
        List<Finding> findings = List.of(Rule.info("some-rule", "x").at(Place.REGISTRY, "x", ""));
        assertThat(changed(SitePages.files(BEFORE, findings)))
                .containsExactlyInAnyOrder("findings/index.html", "api/v1/index.json", "api/v1/findings.json");
    }

    @Test
    void aCommitWithoutAChangeToPackagesChangesTheEntryPages() {
        CatalogueInput after = new CatalogueInput(
                BEFORE.settings(),
                "ffff",
                BEFORE.packages(),
                BEFORE.plan(),
                BEFORE.details(),
                BEFORE.rules(),
                BEFORE.chandleryVersion());
        assertChanges(after, "index.html", "api/v1/index.json");
    }

    @Test
    void aReleaseWithOtherContentChangesItsPagesAndThoseThatLinkIntoIt() {
        CatalogueInput after = changed(
                "slack",
                release -> new Release(
                        release.definition(),
                        release.directory(),
                        release.tree(),
                        release.commit(),
                        release.released(),
                        release.dependencies(),
                        release.objects(),
                        release.templates(),
                        SampleRegistry.bundle("other")));
        assertChanges(
                after,
                "index.html",
                "teams/platform/index.html",
                "packages/slack/index.html",
                "packages/slack/1.0.0/index.html",
                "packages/etl/1.0.0/index.html",
                "assets/search-data.js",
                "api/v1/packages.json",
                "api/v1/packages/slack.json");
    }

    @Test
    void aNewReleaseChangesThePagesOfItsPackageAndNoOther() {
        CatalogueInput after = with(
                BEFORE.packages().stream()
                        .map(p -> p.name().value().equals("git") ? withoutNewest(p) : p)
                        .toList(),
                BEFORE.plan());
        SortedMap<String, OutputFile> files = SitePages.files(after);
        Set<String> changed = changed(after);
        assertThat(changed)
                .allMatch(path -> path.startsWith("packages/git/")
                        || path.equals("api/v1/packages/git.json")
                        || List.of(
                                        "index.html",
                                        "teams/platform/index.html",
                                        "assets/search-data.js",
                                        "api/v1/index.json",
                                        "api/v1/packages.json",
                                        "environments/index.html")
                                .contains(path))
                .contains("packages/git/1.0.0/index.html", "packages/git/index.html", "index.html");
        assertThat(files).doesNotContainKey("packages/git/2.1.0-rc.1/index.html");
    }

    @Test
    void anotherProgramChangesEveryPage() {
        CatalogueInput after = new CatalogueInput(
                BEFORE.settings(),
                BEFORE.commit(),
                BEFORE.packages(),
                BEFORE.plan(),
                BEFORE.details(),
                BEFORE.rules(),
                "0.2.0");
        assertThat(changed(after)).hasSize((int) SitePages.files(BEFORE).values().stream()
                .filter(f -> !f.fingerprint().isEmpty())
                .count());
    }

    /** The contract of fingerprints, for any change: equal fingerprints mean equal bytes. */
    @Test
    void noPageChangesWithoutItsFingerprint() {
        SortedMap<String, String> pages = SitePages.of(BEFORE);
        SortedMap<String, OutputFile> files = SitePages.files(BEFORE);
        for (CatalogueInput after : variants()) {
            SitePages.files(after).forEach((path, file) -> {
                OutputFile old = files.get(path);
                if (old != null
                        && !file.fingerprint().isEmpty()
                        && file.fingerprint().equals(old.fingerprint())) {
                    assertThat(new String(file.content().bytes(), java.nio.charset.StandardCharsets.UTF_8))
                            .as(path)
                            .isEqualTo(pages.get(path));
                }
            });
        }
    }

    private static List<CatalogueInput> variants() {
        List<CatalogueInput> variants = new ArrayList<>();
        List<RegistryPackage> packages = BEFORE.packages();
        for (int i = 0; i < packages.size(); i++) {
            List<RegistryPackage> fewer = new ArrayList<>(packages);
            RegistryPackage gone = fewer.remove(i);
            variants.add(with(fewer, BEFORE.plan()));
            List<RegistryPackage> other = new ArrayList<>(packages);
            other.set(
                    i,
                    new RegistryPackage(
                            SampleRegistry.definition(gone.name().value(), "9.0.0", "else")
                                    .title("Other")
                                    .description("Other words.")
                                    .build(),
                            gone.directory(),
                            !gone.removed(),
                            !gone.unreleased(),
                            gone.releases()));
            variants.add(with(other, BEFORE.plan()));
        }
        for (int i = 0; i < BEFORE.plan().deployments().size(); i++) {
            List<Deployment> fewer = new ArrayList<>(BEFORE.plan().deployments());
            fewer.remove(i);
            variants.add(with(packages, new DeploymentPlan(BEFORE.plan().environments(), fewer)));
        }
        variants.add(with(
                packages,
                new DeploymentPlan(
                        BEFORE.plan().environments().subList(0, 1),
                        BEFORE.plan().deployments())));
        variants.add(with(packages, DeploymentPlan.EMPTY));
        variants.add(changed(
                "git",
                release -> new Release(
                        release.definition(),
                        release.directory(),
                        release.tree(),
                        "abc",
                        Optional.empty(),
                        release.dependencies(),
                        release.objects(),
                        release.templates(),
                        release.bundle())));
        return variants;
    }

    private static RegistryPackage withoutNewest(RegistryPackage p) {
        return new RegistryPackage(
                p.definition(),
                p.directory(),
                p.removed(),
                p.unreleased(),
                p.releases().subList(1, p.releases().size()));
    }

    private static CatalogueInput changed(String name, UnaryOperator<Release> change) {
        return with(
                BEFORE.packages().stream()
                        .map(p -> p.name().value().equals(name)
                                ? new RegistryPackage(
                                        p.definition(),
                                        p.directory(),
                                        p.removed(),
                                        p.unreleased(),
                                        p.releases().stream().map(change).toList())
                                : p)
                        .toList(),
                BEFORE.plan());
    }

    private static CatalogueInput with(List<RegistryPackage> packages, DeploymentPlan plan) {
        return new CatalogueInput(
                BEFORE.settings(),
                BEFORE.commit(),
                packages,
                plan,
                BEFORE.details(),
                BEFORE.rules(),
                BEFORE.chandleryVersion());
    }

    private static CatalogueInput details(Function<ReleaseId, byte[]> details) {
        return new CatalogueInput(
                BEFORE.settings(),
                BEFORE.commit(),
                BEFORE.packages(),
                BEFORE.plan(),
                details,
                BEFORE.rules(),
                BEFORE.chandleryVersion());
    }

    private static void assertChanges(CatalogueInput after, String... paths) {
        assertThat(changed(after)).containsExactlyInAnyOrder(paths);
    }

    private static Set<String> changed(CatalogueInput after) {
        return changed(SitePages.files(after));
    }

    private static Set<String> changed(SortedMap<String, OutputFile> after) {
        SortedMap<String, OutputFile> before = SitePages.files(BEFORE);
        TreeSet<String> changed = new TreeSet<>();
        after.forEach((path, file) -> {
            OutputFile old = before.get(path);
            if (old != null && !old.fingerprint().equals(file.fingerprint())) {
                changed.add(path);
            }
        });
        return changed;
    }
}
