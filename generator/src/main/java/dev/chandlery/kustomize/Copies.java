package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.KustomizeWriter;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;

/** Ends the build at texts that Kustomize garbles when it copies objects. */
final class Copies {
    private Copies() {}

    /**
     * Looks at all texts of a part of an object.
     *
     * @param plain how they stand
     * @param flow whether the part stands in braces or brackets, in which there are no blocks
     */
    static void check(YamlNode node, PlainScalars plain, boolean flow, Place place) {
        boolean below = flow || plain.isFlow(node);
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                check(entry.key(), place);
                check(entry.value(), plain, below, place);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> check(item, plain, below, place));
        } else if (node instanceof YamlScalar scalar) {
            check(scalar.text(), place);
            if (!flow) {
                checkTab(scalar, plain, place);
            }
        }
    }

    /** Looks at the texts that Kustomize reads again whenever it copies the object. */
    static void checkTabs(YamlNode node, PlainScalars plain, Place place) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> checkTabs(entry.value(), plain, place));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> checkTabs(item, plain, place));
        } else if (node instanceof YamlScalar scalar) {
            checkTab(scalar, plain, place);
        }
    }

    /** A text in a block must not begin with a tab: it is read back as indentation. */
    static void checkTab(YamlScalar scalar, PlainScalars plain, Place place) {
        if (plain.isLost(scalar)) {
            throw BuildStop.invalid(
                    place,
                    "The object has a block that begins with a tab, which Kustomize cannot copy.",
                    "Let the text begin with something else, or write it in double quotes.");
        }
    }

    private static void check(String text, Place place) {
        if (!KustomizeWriter.isCopied(text)) {
            throw BuildStop.unsupported(place, "texts with the characters U+0085, U+2028 or U+2029");
        }
    }
}
