package dev.chandlery.kustomize;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.function.Predicate;

/** Names in the targets of patches, which Kustomize takes as regular expressions (RE2) for the whole name. */
public final class TargetNames {
    private TargetNames() {}

    /** Returns what matches an expression, or empty when it is none. */
    public static Optional<Predicate<String>> matching(String expression) {
        try {
            Pattern pattern = Pattern.compile("^(?:" + expression + ")$");
            return Optional.of(pattern::matches);
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Returns an expression that only this name matches. */
    public static String literal(String name) {
        StringBuilder quoted = new StringBuilder();
        name.codePoints().forEach(c -> {
            boolean plain = c >= 0x80 || Character.isLetterOrDigit(c) || c == '-';
            quoted.append(plain ? "" : "\\").appendCodePoint(c);
        });
        return quoted.toString();
    }
}
