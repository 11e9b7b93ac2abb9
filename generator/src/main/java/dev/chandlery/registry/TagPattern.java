package dev.chandlery.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of the tags that release packages, such as {@code {package}/v{version}}. */
public final class TagPattern {
    /** The form without a setting: {@code git/v1.2.0}. */
    public static final String DEFAULT = "{package}/v{version}";

    /** No name of a package and no version is longer, so no tag of this form is either. */
    private static final int MAX_LENGTH = 500;

    private final String text;
    private final Pattern expression;
    private final Pattern loose;

    /**
     * Makes a pattern.
     *
     * @param text the form, in which <code>{package}</code> and <code>{version}</code> stand once each
     */
    public TagPattern(String text) {
        this.text = text;
        this.expression = Pattern.compile(Pattern.quote(text)
                .replace("{package}", "\\E(?<package>[a-z0-9-]+)\\Q")
                .replace("{version}", "\\E(?<version>[0-9]+\\.[0-9]+\\.[0-9]+(?:-[0-9A-Za-z.-]+)?)\\Q"));
        this.loose = Pattern.compile(Pattern.quote(text)
                .replace("{package}", "\\E(?<package>[a-z0-9-]+)\\Q")
                .replace("{version}", "\\E(?<version>[0-9][^/]*)\\Q"));
    }

    /**
     * A tag of this form but for its version.
     *
     * @param name the package that it names
     * @param version what stands where the version should
     */
    record Near(PackageName name, String version) {}

    /** Returns what a tag says that has this form but for its version, or empty. */
    Optional<Near> near(String tag) {
        if (tag.length() > MAX_LENGTH || match(tag).isPresent()) {
            return Optional.empty();
        }
        Matcher matcher = loose.matcher(tag);
        return matcher.matches()
                ? PackageName.parse(matcher.group("package")).map(name -> new Near(name, matcher.group("version")))
                : Optional.empty();
    }

    /** Returns the release that a tag of this form makes, or empty when it has another form. */
    public Optional<ReleaseId> match(String tag) {
        if (tag.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = expression.matcher(tag);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return PackageName.parse(matcher.group("package"))
                .flatMap(name -> Version.parse(matcher.group("version")).map(version -> new ReleaseId(name, version)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TagPattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the form. */
    @Override
    public String toString() {
        return text;
    }
}
