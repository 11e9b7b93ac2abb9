package dev.chandlery.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that ends in a version: {@code git-v1.2.0}, {@code git-v-1.2.0} or {@code git.1.2.0}.
 *
 * @param base the name without the version
 * @param version the version
 */
record VersionedName(String base, Version version) {
    private static final Pattern END = Pattern.compile(
            "(?:-v-?|\\.)((?:0|[1-9]\\d{0,17})\\.(?:0|[1-9]\\d{0,17})\\.(?:0|[1-9]\\d{0,17})(?:-.+)?)$");
    private static final int MAX_LENGTH = 253;

    static Optional<VersionedName> parse(String name) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = END.matcher(name);
        if (!matcher.find() || matcher.start() == 0) {
            return Optional.empty();
        }
        String base = name.substring(0, matcher.start());
        return Version.parse(matcher.group(1)).map(version -> new VersionedName(base, version));
    }
}
