package dev.chandlery.registry.schema;

import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One word of a few.
 *
 * @param options the words allowed, in the order in which they are listed for people
 */
public record Word(List<Option> options) implements Shape {
    /** YAML 1.1 readers take this word for the boolean false, so that both are the same to us. */
    private static final String OFF = "off";

    /**
     * A word that is allowed.
     *
     * @param word the word
     * @param meaning what it means, a clause without a full stop
     */
    public record Option(String word, String meaning) {}

    /** Copies the list. */
    public Word {
        options = List.copyOf(options);
    }

    /** Returns a choice of words: a word, its meaning, the next word, its meaning, and so on. */
    public static Word of(String... wordsAndMeanings) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < wordsAndMeanings.length; i += 2) {
            options.add(new Option(wordsAndMeanings[i], wordsAndMeanings[i + 1]));
        }
        return new Word(options);
    }

    /** Says whether a value is written as a word, be it one of these or another. */
    boolean mayBe(YamlNode node) {
        return node.asString().isPresent() || (isFalse(node) && allowed().contains(OFF));
    }

    @Override
    public Optional<YamlNode> check(YamlNode node, String at, Report report) {
        if (isFalse(node) && allowed().contains(OFF)) {
            return Optional.of(new YamlScalar(YamlScalar.Type.STRING, OFF, node.mark()));
        }
        Optional<String> text = node.asString();
        if (text.isEmpty()) {
            return wrongType(node, at, report);
        }
        if (!allowed().contains(text.get())) {
            report.add(SchemaRules.VALUE_INVALID
                    .at(
                            report.path(),
                            node.mark(),
                            Shape.subject(at) + " is " + Quoted.of(text.get()) + "; it must be " + words() + ".",
                            Suggestion.didYouMean(text.get(), allowed(), "Write " + words() + "."))
                    .withFixes(Respelling.fixes(report.path(), node.mark(), text.get(), allowed())));
            return Optional.empty();
        }
        return Optional.of(node);
    }

    @Override
    public Map<String, Object> jsonSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        List<Object> values = new ArrayList<>(allowed());
        if (values.contains(OFF)) {
            values.add(false);
        }
        if (values.size() == 1) {
            schema.put("const", values.get(0));
        } else {
            schema.put("enum", values);
        }
        return schema;
    }

    @Override
    public String words() {
        List<String> words = allowed();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private List<String> allowed() {
        return options.stream().map(Option::word).toList();
    }

    private static boolean isFalse(YamlNode node) {
        return node instanceof YamlScalar scalar
                && scalar.type() == YamlScalar.Type.BOOLEAN
                && scalar.text().equals("false");
    }
}
