package dev.chandlery.argo.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A minor version of Argo Workflows. Fields come and go with minor versions only.
 *
 * @param major the first number
 * @param minor the second number
 */
public record ArgoVersion(int major, int minor) implements Comparable<ArgoVersion> {
    /** The versions whose fields are known, oldest first. */
    public static final List<ArgoVersion> KNOWN =
            List.of(new ArgoVersion(3, 6), new ArgoVersion(3, 7), new ArgoVersion(4, 0), new ArgoVersion(4, 1));

    /** The newest version whose fields are known. */
    public static final ArgoVersion NEWEST = KNOWN.get(KNOWN.size() - 1);

    private static final Pattern FORM = Pattern.compile("v?([0-9]{1,4})\\.([0-9]{1,4})(?:[.+-].{0,100})?");

    private static final Comparator<ArgoVersion> ORDER =
            Comparator.comparingInt(ArgoVersion::major).thenComparingInt(ArgoVersion::minor);

    /** Returns the minor version of a text such as {@code 4.1} or {@code v4.1.2}, or empty when it is none. */
    public static Optional<ArgoVersion> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ArgoVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(ArgoVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
