package dev.chandlery.catalogue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown of strangers as HTML: CommonMark with GitHub's tables, task lists and bare links (GitHub Flavored
 * Markdown). What comes out holds no
 * script, no style, no image and no address but http, https, mailto and places on the same page. Headings get ids with
 * a prefix and stand below the page's own.
 */
final class Markdown {
    private static final int MAX_LENGTH = 512 * 1024;
    private static final int MAX_BLOCKS = 40;
    private static final int MAX_DEPTH = 200;
    private static final int MAX_RUNS = 2000;
    private static final Pattern OWN_PLACE = Pattern.compile("#((readme|changes|file)-[A-Za-z0-9_.-]+|changes)");

    private final Parser parser;
    private final PolicyFactory policy;

    Markdown() {
        parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .maxOpenBlockParsers(MAX_BLOCKS)
                .build();
        policy = new HtmlPolicyBuilder()
                .allowElements("p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "kbd", "samp")
                .allowElements("ul", "ol", "li", "dl", "dt", "dd", "b", "strong", "i", "em", "s", "del", "ins", "sub")
                .allowElements("sup", "var", "span", "table", "thead", "tbody", "tr", "th", "td", "details", "summary")
                .allowElements("a")
                .allowAttributes("href")
                .matching((element, attribute, value) -> isAllowedAddress(value) ? value : null)
                .onElements("a")
                .allowAttributes("id")
                .matching(Pattern.compile("(readme|changes)-[A-Za-z0-9_.-]+"))
                .onElements("h3", "h4", "h5", "h6")
                .allowAttributes("class")
                .matching(Pattern.compile("language-[A-Za-z0-9+#.-]{1,30}"))
                .onElements("code")
                .allowAttributes("class")
                .matching(Pattern.compile("(left|right|center)"))
                .onElements("th", "td")
                .allowAttributes("start")
                .matching(Pattern.compile("[0-9]{1,9}"))
                .onElements("ol")
                .allowUrlProtocols("http", "https", "mailto")
                .requireRelsOnLinks("nofollow", "noopener")
                .toFactory();
    }

    /**
     * Returns a README or a CHANGELOG as HTML.
     *
     * @param text the Markdown; what is beyond 512 Ki characters is left out
     * @param prefix what the ids of its headings begin with: {@code readme-} or {@code changes-}
     * @param titles a first heading that says only one of these is left out, because the page says it already
     * @param files the place on the page for a relative path, or empty when the page does not show that file
     */
    String page(String text, String prefix, Collection<String> titles, Function<String, String> files) {
        String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        Optional<Node> parsed = parse(start);
        if (parsed.isEmpty()) {
            return "<pre>" + Html.escape(start) + "</pre>";
        }
        Node document = parsed.get();
        if (document.getFirstChild() instanceof Heading heading
                && heading.getLevel() == 1
                && titles.stream().anyMatch(plain(heading).strip()::equalsIgnoreCase)) {
            heading.unlink();
        }
        IdentityHashMap<Node, String> ids = arrangeHeadings(document, prefix);
        document.accept(new MarkdownRewriter(prefix, new TreeSet<>(ids.values()), files));
        return finish(document, ids);
    }

    /** Gives headings their ids, and levels from 3 without gaps, whatever levels the author chose. */
    private static IdentityHashMap<Node, String> arrangeHeadings(Node document, String prefix) {
        IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
        IdGenerator names = IdGenerator.builder().prefix(prefix).build();
        Deque<Integer> open = new ArrayDeque<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                ids.put(heading, Html.id(names.generateId(plain(heading)).toLowerCase(Locale.ROOT)));
                while (!open.isEmpty() && open.peek() >= heading.getLevel()) {
                    open.pop();
                }
                open.push(heading.getLevel());
                heading.setLevel(Math.min(6, open.size() + 2));
            }
        });
        return ids;
    }

    /** Returns a description as HTML blocks; headings in it become strong text. */
    String description(String text) {
        if (isPlain(text)) {
            return text.isBlank() ? "" : "<p>" + Html.escape(text.strip()) + "</p>";
        }
        Optional<Node> parsed = parse(text);
        if (parsed.isEmpty()) {
            return "<p>" + Html.escape(text) + "</p>";
        }
        Node document = parsed.get();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                Paragraph paragraph = new Paragraph();
                StrongEmphasis strong = new StrongEmphasis();
                for (Node child = heading.getFirstChild(); child != null; child = heading.getFirstChild()) {
                    strong.appendChild(child);
                }
                paragraph.appendChild(strong);
                heading.insertBefore(paragraph);
                heading.unlink();
            }
        });
        document.accept(new MarkdownRewriter("", Set.of(), path -> ""));
        return finish(document, new IdentityHashMap<>());
    }

    private String finish(Node document, IdentityHashMap<Node, String> ids) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    String id = ids.get(node);
                    if (id != null) {
                        attributes.put("id", id);
                    }
                    String align = attributes.remove("align");
                    if (align != null) {
                        attributes.put("class", align);
                    }
                })
                .build();
        // The sanitizer parts {{ with a comment against templates in the browser, of which there are none here.
        return Html.clean(policy.sanitize(renderer.render(document)))
                .replace("{<!-- -->{", "{{")
                .replace("<table>", "<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    private static boolean isAllowedAddress(String address) {
        return OWN_PLACE.matcher(address).matches()
                || !Html.webAddress(address).isEmpty()
                || address.matches("mailto:[A-Za-z0-9.+_-]{1,64}@[A-Za-z0-9.-]{1,255}");
    }

    private static boolean isPlain(String text) {
        return text.chars()
                .allMatch(
                        c -> Character.isLetterOrDigit(c) || c == ' ' || c == ',' || c == '.' || c == ';' || c == '\'');
    }

    /** Empty when the text is nested deeper than any author means it. */
    private Optional<Node> parse(String text) {
        if (MarkdownLimits.runs(text) > MAX_RUNS) {
            return Optional.empty();
        }
        return Optional.of(parser.parse(text)).filter(d -> MarkdownLimits.depth(d) <= MAX_DEPTH);
    }

    static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text child) {
                text.append(child.getLiteral());
            }

            @Override
            public void visit(Code child) {
                text.append(child.getLiteral());
            }
        });
        return text.toString();
    }
}
