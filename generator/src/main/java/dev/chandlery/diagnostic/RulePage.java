package dev.chandlery.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of a rule: what it finds, why that matters, an example and what to do. The program carries the pages of
 * {@code docs/rules/}.
 *
 * @param id the rule's id
 * @param markdown the page as CommonMark
 */
public record RulePage(String id, String markdown) {
    /** A link; what it leads to is of use in a browser only. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)\\]\\([^()\\s]+\\)");

    /** Returns the page of a rule, or empty when there is no such rule. */
    public static Optional<RulePage> of(String id) {
        if (!Rule.isId(id)) {
            return Optional.empty();
        }
        try (InputStream page = RulePage.class.getResourceAsStream("rules/" + id + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new RulePage(id, new String(page.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the page as plain text: headings without their signs, code indented, links as their words. */
    public String text() {
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (String line : markdown.strip().split("\n", -1)) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (code) {
                text.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
            } else {
                text.append(plain(line)).append('\n');
            }
        }
        return text.toString();
    }

    private static String plain(String line) {
        String words = LINK.matcher(line.replaceFirst("^#+ ", "")).replaceAll("$1");
        return line.startsWith("## ") ? words + "\n" + "-".repeat(words.length()) : words;
    }
}
