package dev.chandlery.registry;

import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of an entry of a releases.yaml. */
final class ReleaseSetEntry {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-._/][A-Za-z0-9]+)*");

    /** What some reader of YAML 1.1 or 1.2 takes for another type. */
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private ReleaseSetEntry() {}

    /** Returns the texts of the values, as they stand in a flow, by key and in the order of the reference page. */
    static Map<String, String> values(Pin pin) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("package", scalar(pin.release().name().value()));
        values.put("version", pin.release().version().toString());
        pin.current().ifPresent(current -> values.put("current", current.toString()));
        if (pin.hold()) {
            values.put("hold", "true");
        }
        if (pin.keep()) {
            values.put("keep", "true");
        }
        pin.strategy().ifPresent(strategy -> values.put("strategy", strategy(strategy)));
        pin.retirement()
                .ifPresent(end -> values.put(
                        "retire",
                        "{after: " + quoted(end.after().toString()) + ", reason: " + quoted(end.reason()) + "}"));
        return values;
    }

    static String flow(Pin pin) {
        return values(pin).entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /**
     * Returns the lines of an entry, without the dash of the first.
     *
     * @param indent what stands before every further line
     */
    static String block(Pin pin, String indent) {
        return values(pin).entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n" + indent));
    }

    static YamlMapping node(Pin pin) {
        return YamlReader.read(flow(pin).getBytes(StandardCharsets.UTF_8))
                .documents()
                .get(0)
                .root()
                .asMapping()
                .orElseThrow();
    }

    private static String strategy(Strategy strategy) {
        return switch (strategy.kind()) {
            case EVERYWHERE, SINGLE -> strategy.kind().name().toLowerCase(Locale.ROOT);
            case CLUSTERS ->
                strategy.clusters().stream()
                        .map(cluster -> scalar(cluster.value()))
                        .collect(Collectors.joining(", ", "{clusters: [", "]}"));
            case SELECTOR ->
                strategy.selector().entrySet().stream()
                        .map(each -> scalar(each.getKey()) + ": " + scalar(each.getValue()))
                        .collect(Collectors.joining(", ", "{selector: {", "}}"));
        };
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
    }

    /** In double quotes every text stands as it is, but for these characters (YAML 1.2.2 §5.7). */
    static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }
}
