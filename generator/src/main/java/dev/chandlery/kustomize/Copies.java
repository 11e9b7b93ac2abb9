package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.KustomizeWriter;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;

/** Ends the build at texts that Kustomize garbles when it copies objects. */
final class Copies {
    private Copies() {}

    static void check(YamlNode node, Place place) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                check(entry.key(), place);
                check(entry.value(), place);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> check(item, place));
        } else if (node instanceof YamlScalar scalar) {
            check(scalar.text(), place);
        }
    }

    /** A text in a block must not begin with a tab: it is read back as indentation. */
    static void checkTab(String text, Place place) {
        if (text.startsWith("\t") && text.indexOf('\n') >= 0) {
            throw BuildStop.invalid(
                    place,
                    "The object has a text of several lines that begins with a tab, which Kustomize cannot copy.",
                    "Let the text begin with something else.");
        }
    }

    private static void check(String text, Place place) {
        if (!KustomizeWriter.isCopied(text)) {
            throw BuildStop.unsupported(place, "texts with the characters U+0085, U+2028 or U+2029");
        }
    }
}
