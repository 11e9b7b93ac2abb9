package dev.chandlery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Golden;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a small registry. */
class CataloguePagesTest {
    private static SortedMap<String, String> pages;

    @BeforeAll
    static void makePages() {
        pages = SitePages.of(SampleRegistry.input());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "packages/git/index.html",
                "packages/git/1.1.0/index.html",
                "packages/etl/1.0.0/index.html",
                "environments/index.html",
                "findings/index.html",
                "teams/data/index.html",
                "404.html",
                "rules/index.html",
                "rules/name-invalid.html",
                "assets/search-data.js",
                "api/v1/index.json",
                "api/v1/packages.json",
                "api/v1/packages/etl.json",
                "api/v1/environments.json",
                "api/v1/findings.json"
            })
    void pagesLookAsTheyDid(String path) {
        Golden.assertEqual("catalogue/" + path, page(path));
    }

    @Test
    void everyPageIsValidHtml() {
        SortedMap<String, String> html = new TreeMap<>(pages);
        html.keySet().retainAll(SitePages.html(pages));
        assertThat(PageValidity.check(html)).isEmpty();
    }

    @Test
    void theValidityCheckSeesMistakes() {
        String page = "<!DOCTYPE html><html lang=en><title>x</title><p><table></p>";
        assertThat(PageValidity.check(new TreeMap<>(Map.of("x.html", page)))).containsKey("x.html");
    }

    @Test
    void everyLinkLeadsToAFileAndAPlaceThatExist() {
        List<String> broken = new ArrayList<>();
        for (String path : SitePages.html(pages)) {
            Document document = Jsoup.parse(page(path));
            for (Element element : document.select("[href], [src], [action]")) {
                for (String attribute : List.of("href", "src", "action")) {
                    String target = element.attr(attribute);
                    if (element.hasAttr(attribute) && !exists(path, target)) {
                        broken.add(path + ": " + target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Charts, indexes and the twins of releases are written by others. */
    private static boolean exists(String from, String target) {
        if (target.startsWith("https://") || target.startsWith("mailto:") || target.startsWith("data:image/")) {
            return true;
        }
        URI uri = URI.create("/" + from).resolve(target);
        String path = uri.getPath().substring(1);
        if (path.matches("charts/[a-z]+-.+\\.tgz|teams/[a-z]+/index\\.yaml|api/v1/packages/[a-z]+/[^/]+\\.json")) {
            return true;
        }
        if (path.isEmpty() || path.endsWith("/")) {
            return from.equals("404.html") && path.isEmpty();
        }
        String page = pages.get(path);
        return page != null
                && (uri.getFragment() == null || Jsoup.parse(page).getElementById(uri.getFragment()) != null);
    }

    @Test
    void theLinkCheckSeesBrokenLinks() {
        assertThat(exists("packages/git/index.html", "../../nothing.html")).isFalse();
        assertThat(exists("packages/git/index.html", "#nothing")).isFalse();
        assertThat(exists("packages/git/index.html", "1.0.0/index.html#template-git--clone"))
                .isTrue();
    }

    @Test
    void pagesLoadNothingFromElsewhereAndHoldNoInlineScriptOrStyle() {
        for (String path : SitePages.html(pages)) {
            Document document = Jsoup.parse(page(path));
            assertThat(document.select(
                            "script:not([src]), style, [style], img:not([src^=data:image/]), iframe, object"))
                    .as(path)
                    .isEmpty();
            assertThat(document.select("script[src*=//], link[href*=//]"))
                    .as(path)
                    .isEmpty();
            assertThat(document.getAllElements().stream()
                            .flatMap(e -> e.attributes().asList().stream())
                            .filter(a -> a.getKey().startsWith("on")))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void idsAreUniqueOnEveryPage() {
        for (String path : SitePages.html(pages)) {
            List<String> ids = Jsoup.parse(page(path)).select("[id]").eachAttr("id");
            assertThat(ids).as(path).doesNotHaveDuplicates();
        }
    }

    @Test
    void theHomePageNamesEveryPackageAndMajorWithoutAScript() {
        Document home = Jsoup.parse(page("index.html"));
        assertThat(home.select("table.packages tbody a.name").eachText())
                .containsExactly("etl", "git", "helpers", "legacy", "slack");
        assertThat(home.select("table.packages tbody[data-name=git] tr").eachText())
                .satisfiesExactly(
                        two -> assertThat(two).contains("2 2.0.0 1 2"),
                        one -> assertThat(one).contains("1 1.2.0 3 3"));
        assertThat(home.select("tbody[hidden], tr[hidden]")).isEmpty();
    }

    @Test
    void aYankedVersionOrAPrereleaseIsNeverTheLatest() {
        Document page = Jsoup.parse(page("packages/git/index.html"));
        assertThat(page.select(".latest a").text()).isEqualTo("Version 2.0.0");
        assertThat(page.select("tr:has(a[href$=1.1.0/index.html]) .badge").eachText())
                .containsExactly("yanked");
        assertThat(page.expectFirst("tr:has(.badge-latest) a").text()).isEqualTo("2.0.0");
    }

    @Test
    void callsLeadToTheLockedVersionOfTheOtherPackage() {
        Document page = Jsoup.parse(page("packages/etl/1.0.0/index.html"));
        Element main = page.expectFirst("#template-etl--main");
        assertThat(main.select("table a").eachAttr("href"))
                .containsExactly(
                        "../../../packages/git/1.2.0/index.html#template-git--clone",
                        "#template-etl--load",
                        "../../../packages/slack/1.0.0/index.html#template-slack--send");
    }

    @Test
    void snippetsNameTheVersionAndTheRequiredArguments() {
        String use = Jsoup.parse(page("packages/git/1.2.0/index.html"))
                .select("#use")
                .text();
        assertThat(use.replaceAll("\\s+", " "))
                .contains("name: git-v1.2.0")
                .contains("- name: repo value: \"<repo>\"")
                .contains("argo submit --from workflowtemplate/git-v1.2.0 \\ -p 'repo=<repo>'")
                .contains("helm install git git \\ --repo https://templates.acme.example --version 1.2.0");
        assertThat(Jsoup.parse(page("packages/slack/1.0.0/index.html"))
                        .select("#use")
                        .text())
                .contains("clusterScope: true");
    }

    @Test
    void requiredInputsComeFirst() {
        Document page = Jsoup.parse(page("packages/git/1.2.0/index.html"));
        assertThat(page.expectFirst("#template-git--clone table.parameters")
                        .select("tbody th code")
                        .eachText())
                .containsExactly("repo", "depth", "mode");
    }

    @Test
    void theNeedsOfAVersionAreShown() {
        assertThat(Jsoup.parse(page("packages/git/1.2.0/index.html"))
                        .select("#needs tr")
                        .eachText())
                .containsExactly(
                        "Has to be there",
                        "Argo Workflows >=3.6",
                        "ServiceAccount runner",
                        "Secret git-credentials keys token, user",
                        "ConfigMap git-settings",
                        "PersistentVolumeClaim git-store",
                        "Service metrics",
                        "Workflows that call its templates have to have",
                        "Volume cache for clone",
                        "Workflow parameter branch for clone",
                        "Rights",
                        "Resource templates Job create",
                        "Roles grant batch/jobs create, get pods get",
                        "Starts by itself",
                        "CronWorkflow git-nightly 0 3 * * * and 0 5 * * 0, Europe/Vienna, suspended",
                        "WorkflowEventBinding git-on-push",
                        "Comes with it",
                        "ServiceAccount git",
                        "Runs",
                        "Image alpine/git:2.45");
        assertThat(page("packages/helpers/0.3.1/index.html")).doesNotContain("id=\"needs\"");
    }

    @Test
    void featuresAliasesAndAdjustmentsAreShown() {
        for (String path : List.of("packages/git/2.0.0/index.html", "packages/git/index.html")) {
            assertThat(Jsoup.parse(page(path)).select("#features tbody tr").eachText())
                    .containsExactly("notify Tells a channel when a clone fails. WorkflowTemplate git /spec/onExit"
                            + " /spec/templates/notify/container/image ConfigMap git-channel none");
        }
        Document old = Jsoup.parse(page("packages/git/1.0.0/index.html"));
        assertThat(old.select("#features td a").eachText()).containsExactly("prod");
        assertThat(old.select("#places .badge-alias").eachText()).containsExactly("git-v1", "git-v1");
        assertThat(Jsoup.parse(page("packages/git/index.html"))
                        .select("#versions .badge-alias")
                        .eachText())
                .containsExactly("alias v1");
        assertThat(page("packages/slack/index.html")).doesNotContain("id=\"features\"");
        Document environments = Jsoup.parse(page("environments/index.html"));
        assertThat(environments
                        .select("caption:contains(prod adjusts) ~ tbody tr")
                        .eachText())
                .containsExactly("git clone.depth = 50 notify", "gone text = <b> two none");
        assertThat(environments
                        .select("caption:contains(Patches of prod) ~ tbody tr")
                        .eachText())
                .containsExactly("WorkflowTemplate in namespace platform /spec/podGC");
        assertThat(page("api/v1/environments.json")).contains("""
                        "adjusted":[{"name":"git","parameters":{"clone.depth":"50"},"features":["notify"]},\
                        {"name":"gone","parameters":{"text":"<b>\\ntwo"},"features":[]}],\
                        "patches":[{"objects":"WorkflowTemplate in namespace platform","fields":["/spec/podGC"]}]""");
        assertThat(page("api/v1/packages/git.json"))
                .contains(
                        "\"features\":[\"notify\"],\"aliases\":[\"git-v1\"]",
                        "\"aliased\":true,\"features\":[\"notify\"]");
    }

    @Test
    void theMatrixMarksWhatIsBehindYankedOrDeprecated() {
        Document page = Jsoup.parse(page("environments/index.html"));
        assertThat(page.select(".matrix tbody tr").eachText())
                .containsExactly(
                        "etl 1 1.0.0 1.0.0 1 cluster none",
                        "git 2 2.0.0 2.0.0 1 cluster none",
                        "git 1 1.2.0 1.2.0 1 cluster 1.1.0 yanked behind 1 of 2 clusters 1.0.0 behind alias v1 2 clusters",
                        "legacy 1 1.0.0 none 1.0.0 deprecated 1 of 2 clusters",
                        "slack 1 1.0.0 1.0.0 1 cluster none");
    }

    @Test
    void findingsAreGroupedByFileAndCounted() {
        Document page = Jsoup.parse(page("findings/index.html"));
        assertThat(page.select(".totals").text()).isEqualTo("1 error 3 warnings");
        assertThat(page.select("h2").eachText())
                .as("the file with an error comes first")
                .containsExactly(
                        "templates/data/etl/etl.yaml", "The whole registry", "templates/platform/git/git.yaml");
        assertThat(page.select(".finding-list > li").eachText())
                .anyMatch(row -> row.startsWith("error 12:9 The WorkflowTemplate"));
    }

    @Test
    void theAssetsAreThoseOfTheSiteModule() {
        TreeSet<String> used = new TreeSet<>();
        for (String path : SitePages.html(pages)) {
            Jsoup.parse(page(path))
                    .select("script[src], link[href]:not([rel=alternate])")
                    .forEach(e -> {
                        String address = e.attr("src") + e.attr("href");
                        used.add(address.substring(address.lastIndexOf('/') + 1));
                    });
        }
        assertThat(used).containsExactlyElementsOf(Assets.NAMES);
    }

    @Test
    void everyPageNamesItsTwinForPrograms() {
        assertThat(twin("index.html")).isEqualTo("api/v1/packages.json");
        assertThat(twin("packages/git/index.html")).isEqualTo("../../api/v1/packages/git.json");
        assertThat(twin("packages/git/1.2.0/index.html")).isEqualTo("../../../api/v1/packages/git/1.2.0.json");
        assertThat(twin("environments/index.html")).isEqualTo("../api/v1/environments.json");
        assertThat(twin("findings/index.html")).isEqualTo("../api/v1/findings.json");
        assertThat(twin("teams/data/index.html")).isEqualTo("../../api/v1/index.json");
        assertThat(twin("404.html")).isEqualTo("/api/v1/index.json");
    }

    private static String twin(String path) {
        Document page = Jsoup.parse(page(path));
        String link =
                page.expectFirst("link[rel=alternate][type=application/json]").attr("href");
        assertThat(page.expectFirst(".foot a").attr("href")).isEqualTo(link);
        return link;
    }

    @Test
    void aTeamsPageDoesNotRepeatTheTeamOnEachLine() {
        Document page = Jsoup.parse(page("teams/data/index.html"));
        assertThat(page.select("h1").text()).isEqualTo("Team data");
        assertThat(page.select("thead th").eachText()).doesNotContain("Team").contains("Package", "Latest");
        assertThat(Jsoup.parse(page("index.html")).select("thead th").eachText())
                .contains("Team");
    }

    @Test
    void releasesWithoutACommitHaveNoColumnForIt() {
        assertThat(Jsoup.parse(page("packages/git/index.html"))
                        .select(".versions thead th")
                        .eachText())
                .containsExactly("Version", "Released", "Runs in", "Commit");
        assertThat(Jsoup.parse(page("packages/helpers/index.html"))
                        .select(".versions thead th")
                        .eachText())
                .containsExactly("Version", "Released", "Runs in");
    }

    @Test
    void aRegistryWithoutTeamsShowsNone() {
        Document home = Jsoup.parse(SitePages.get(SitePages.of(SampleRegistry.withoutTeams()), "index.html"));
        assertThat(home.select("fieldset legend").eachText()).doesNotContain("Team");
        assertThat(home.select("thead th").eachText()).doesNotContain("Team");
        assertThat(home.select(".counts li").eachText())
                .doesNotContain("1 team")
                .contains("0 teams");
    }

    private static String page(String path) {
        return SitePages.get(pages, path);
    }
}
