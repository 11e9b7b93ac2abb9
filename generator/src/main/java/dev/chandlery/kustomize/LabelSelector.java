package dev.chandlery.kustomize;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A label selector of Kubernetes: {@code a=b}, {@code a!=b}, {@code a in (b, c)}, {@code a notin (b, c)}, {@code a},
 * {@code !a}, joined by commas.
 *
 * @param demands what is asked
 */
record LabelSelector(List<Demand> demands) {
    /** Asks for nothing. */
    static final LabelSelector NONE = new LabelSelector(List.of());

    private static final String KEY = "([A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?)";
    private static final Pattern EQUALS = Pattern.compile(KEY + "\\s*(==|=|!=)\\s*([-A-Za-z0-9_.]*)");
    private static final Pattern SET = Pattern.compile(KEY + "\\s+(in|notin)\\s*\\(([-A-Za-z0-9_.,\\s]*)\\)");
    private static final Pattern EXISTS = Pattern.compile("(!?)\\s*" + KEY);
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

    /**
     * One thing that is asked.
     *
     * @param key the key
     * @param values the values that fit; null for any value
     * @param negated whether the opposite is asked
     */
    record Demand(String key, @Nullable Set<String> values, boolean negated) {
        boolean holds(@Nullable String value) {
            boolean fits = value != null && (values == null || values.contains(value));
            return fits != negated;
        }
    }

    /** Returns the selector of a text, or empty when it has another form. */
    static Optional<LabelSelector> parse(String text) {
        List<Demand> demands = new ArrayList<>();
        if (!text.isBlank()) {
            for (String part : COMMA.split(text, -1)) {
                Demand demand = demand(part.strip());
                if (demand == null) {
                    return Optional.empty();
                }
                demands.add(demand);
            }
        }
        return Optional.of(new LabelSelector(List.copyOf(demands)));
    }

    private static @Nullable Demand demand(String text) {
        Matcher equals = EQUALS.matcher(text);
        if (equals.matches()) {
            return new Demand(
                    equals.group(1), Set.of(equals.group(3)), equals.group(2).equals("!="));
        }
        Matcher set = SET.matcher(text);
        if (set.matches()) {
            Set<String> values = new TreeSet<>();
            Arrays.stream(set.group(3).split(",", -1)).map(String::strip).forEach(values::add);
            return new Demand(set.group(1), values, set.group(2).equals("notin"));
        }
        Matcher exists = EXISTS.matcher(text);
        return exists.matches()
                ? new Demand(exists.group(2), null, !exists.group(1).isEmpty())
                : null;
    }

    boolean matches(Resource resource, String field) {
        if (demands.isEmpty()) {
            return true;
        }
        YamlNode found = resource.metadata().get(field).orElse(Resource.EMPTY);
        YamlMapping values = found instanceof YamlMapping mapping ? mapping : Resource.EMPTY;
        for (Demand demand : demands) {
            YamlNode value = values.get(demand.key()).orElse(null);
            @Nullable
            String text = value instanceof YamlScalar scalar ? resource.plain().text(scalar) : null;
            if (!demand.holds(text)) {
                return false;
            }
        }
        return true;
    }
}
