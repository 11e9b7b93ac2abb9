package dev.chandlery.lint.mutation;

import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects the mutants of one object. */
final class Mutants {
    private final Subject subject;
    private final List<Mutant> all = new ArrayList<>();

    Mutants(Subject subject) {
        this.subject = subject;
    }

    Subject subject() {
        return subject;
    }

    List<Mutant> all() {
        return all;
    }

    /** Adds the object with another text at a place. */
    void text(String operator, Place place, String text) {
        if (!text.equals(place.text())) {
            node(
                    operator,
                    place,
                    place.text() + " -> " + text,
                    () -> place.replace(subject.root(), YamlScalar.string(text)));
        }
    }

    /** Adds the object with another value at a place. */
    void value(String operator, Place place, YamlNode value) {
        node(operator, place, "-> " + YamlWriter.write(value).strip(), () -> place.replace(subject.root(), value));
    }

    /** Adds the object without what stands at a place. */
    void without(String operator, Place place) {
        node(operator, place, "", () -> place.remove(subject.root()));
    }

    /** Adds the object with one more field in a mapping. */
    void with(String operator, Place owner, String key, YamlNode value) {
        node(operator, owner, "+ " + key, () -> owner.put(subject.root(), key, value));
    }

    /** Adds a changed object, which is made when it is linted: a sample needs few of thousands. */
    private void node(String operator, Place place, String change, Supplier<YamlNode> root) {
        add(operator, place, change, () -> YamlWriter.write(root.get()));
    }

    /** Adds a changed object. */
    void node(String operator, Place place, String change, YamlNode root) {
        node(operator, place, change, () -> root);
    }

    /** Adds a changed text. */
    void written(String operator, Place place, String change, String text) {
        add(operator, place, change, () -> text);
    }

    private void add(String operator, Place place, String change, Supplier<String> text) {
        all.add(new Mutant(operator, place.pattern(), change, text));
    }
}
