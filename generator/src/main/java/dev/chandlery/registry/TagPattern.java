package dev.chandlery.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of the tags that release packages, such as {@code {package}/v{version}}.
 *
 * @param text the form, in which <code>{package}</code> and <code>{version}</code> stand once each
 */
public record TagPattern(String text) {
    /** The form without a setting: {@code git/v1.2.0}. */
    public static final String DEFAULT = "{package}/v{version}";

    /** No name of a package and no version is longer, so no tag of this form is either. */
    private static final int MAX_LENGTH = 500;

    /** Returns the release that a tag of this form makes, or empty when it has another form. */
    public Optional<ReleaseId> match(String tag) {
        if (tag.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = regex().matcher(tag);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return PackageName.parse(matcher.group("package"))
                .flatMap(name -> Version.parse(matcher.group("version")).map(version -> new ReleaseId(name, version)));
    }

    private Pattern regex() {
        String quoted = Pattern.quote(text)
                .replace("{package}", "\\E(?<package>[a-z0-9-]+)\\Q")
                .replace("{version}", "\\E(?<version>[0-9]+\\.[0-9]+\\.[0-9]+(?:-[0-9A-Za-z.-]+)?)\\Q");
        return Pattern.compile(quoted);
    }

    @Override
    public String toString() {
        return text;
    }
}
