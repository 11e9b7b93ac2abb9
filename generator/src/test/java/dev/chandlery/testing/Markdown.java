package dev.chandlery.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The project's own Markdown pages, for tests that hold what they say against what is. */
public final class Markdown {
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "shared", "public");

    private static final Pattern HTML_LINK = Pattern.compile("(?:href|src|srcset)=\"([^\"]+)\"");

    private Markdown() {}

    /** Returns all pages of the project, sorted. */
    public static List<Path> pages() {
        List<Path> pages = new ArrayList<>();
        collect(Golden.projectRoot(), pages);
        return pages;
    }

    /** Returns where the links and pictures of a page lead, in order. */
    public static List<String> links(Path page) {
        List<String> links = new ArrayList<>();
        parse(page).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add(image.getDestination());
            }

            @Override
            public void visit(HtmlBlock block) {
                HTML_LINK.matcher(block.getLiteral()).results().forEach(found -> links.add(found.group(1)));
            }
        });
        return links;
    }

    /** Returns the text of the headings of a page, in order. */
    public static List<String> headings(Path page) {
        List<String> headings = new ArrayList<>();
        parse(page).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(textOf(heading));
            }
        });
        return headings;
    }

    /** Returns the lines of shell code in a page: fenced blocks marked {@code sh}, and code within a sentence. */
    public static List<String> shellLines(Path page) {
        List<String> lines = new ArrayList<>();
        parse(page).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                if ("sh".equals(block.getInfo())) {
                    // A line that ends in a backslash goes on in the next.
                    block.getLiteral().replaceAll("\\\\\n\\s*", " ").lines().forEach(lines::add);
                }
            }

            @Override
            public void visit(Code code) {
                lines.add(code.getLiteral());
            }
        });
        return lines;
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    private static Node parse(Path page) {
        try {
            return Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .build()
                    .parse(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Path folder, List<Path> pages) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString();
                // Test data has links of its own, which lead nowhere on purpose.
                boolean data = entry.endsWith(Path.of("src", "test")) || name.startsWith(".");
                if (Files.isDirectory(entry) && !Files.isSymbolicLink(entry) && !NOT_OURS.contains(name) && !data) {
                    collect(entry, pages);
                } else if (name.endsWith(".md")) {
                    pages.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
