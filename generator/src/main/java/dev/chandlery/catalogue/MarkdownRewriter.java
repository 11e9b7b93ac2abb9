package dev.chandlery.catalogue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** Turns images into words, leads links to places that exist, links bare addresses, shows task marks as characters. */
final class MarkdownRewriter extends AbstractVisitor {
    private static final LinkExtractor ADDRESSES =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

    private final String prefix;
    private final Set<String> ids;
    private final Function<String, String> files;
    private boolean inLink;

    /**
     * Prepares a rewriter for one document.
     *
     * @param prefix what the ids of its headings begin with
     * @param ids the ids of its headings
     * @param files the place on the page for a relative path, or empty
     */
    MarkdownRewriter(String prefix, Set<String> ids, Function<String, String> files) {
        this.prefix = prefix;
        this.ids = ids;
        this.files = files;
    }

    @Override
    public void visit(Link link) {
        String target = target(link.getDestination());
        boolean outer = inLink;
        inLink = true;
        visitChildren(link);
        inLink = outer;
        link.setTitle(null);
        link.setDestination(target);
    }

    @Override
    public void visit(Image image) {
        String alt = Markdown.plain(image);
        Text words = new Text(alt.isBlank() ? "image" : alt);
        String address = Html.webAddress(image.getDestination());
        if (inLink || address.isEmpty()) {
            image.insertBefore(words);
        } else {
            image.insertBefore(link(address, words));
        }
        image.unlink();
    }

    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
            String words = text.getLiteral();
            if (words.startsWith("[ ] ")) {
                text.setLiteral("\u2610 " + words.substring(4));
            } else if (words.startsWith("[x] ") || words.startsWith("[X] ")) {
                text.setLiteral("\u2611 " + words.substring(4));
            }
        }
        visitChildren(item);
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        if (inLink || !words.contains("://")) {
            return;
        }
        for (Span span : ADDRESSES.extractSpans(words)) {
            Text part = new Text(words.substring(span.getBeginIndex(), span.getEndIndex()));
            String address = span instanceof LinkSpan ? Html.webAddress(part.getLiteral()) : "";
            text.insertBefore(address.isEmpty() ? part : link(address, part));
        }
        text.unlink();
    }

    private static Link link(String address, Text words) {
        Link link = new Link(address, null);
        link.appendChild(words);
        return link;
    }

    private String target(String destination) {
        if (destination.startsWith("#")) {
            String id = prefix + Html.id(destination.substring(1).toLowerCase(Locale.ROOT));
            return ids.contains(id) ? "#" + id : "";
        }
        String path = destination.startsWith("./") ? destination.substring(2) : destination;
        String place = files.apply(path.replaceFirst("[?#].*", ""));
        return place.isEmpty() ? destination : "#" + place;
    }
}
