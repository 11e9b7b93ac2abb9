package dev.chandlery.lint.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an image, as container runtimes read it.
 *
 * @param name registry and repository, as written
 * @param tag the tag, or the empty text
 * @param digest the digest with its algorithm, or the empty text
 */
record ImageReference(String name, String tag, String digest) {
    /** Longest name that a registry accepts. */
    private static final int MAX_NAME = 255;

    private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final String HOST = "(?:" + LABEL + "(?:\\." + LABEL + ")*|\\[[a-fA-F0-9:]+])(?::[0-9]+)?";
    private static final String COMPONENT = "[a-z0-9]+(?:(?:[_.]|__|-+)[a-z0-9]+)*";

    /** The grammar of the distribution specification's reference implementation, without its capture groups. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<name>(?:" + HOST + "/)?" + COMPONENT + "(?:/" + COMPONENT
                    + ")*)(?::(?<tag>[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}))?"
                    + "(?:@(?<digest>[a-zA-Z][a-zA-Z0-9]*(?:[-_+.][a-zA-Z][a-zA-Z0-9]*)*:[0-9a-fA-F]{32,}))?");

    /** A hostile text of any length must not be matched against the pattern, which may go back. */
    private static final int MAX_TEXT = 1_000;

    /** Reads a reference; empty when no runtime accepts it. */
    static Optional<ImageReference> parse(String text) {
        Matcher match = REFERENCE.matcher(text);
        if (text.length() > MAX_TEXT || !match.matches() || match.group("name").length() > MAX_NAME) {
            return Optional.empty();
        }
        return Optional.of(
                new ImageReference(match.group("name"), orEmpty(match.group("tag")), orEmpty(match.group("digest"))));
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
