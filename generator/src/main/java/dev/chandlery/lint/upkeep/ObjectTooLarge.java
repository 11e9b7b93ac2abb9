package dev.chandlery.lint.upkeep;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;

/** Finds objects that come near the size at which a cluster refuses them. */
final class ObjectTooLarge extends LintRule {
    /**
     * In bytes of JSON. {@code kubectl apply} and Argo CD keep the whole object in an annotation, and all annotations
     * together may have 256 KiB; etcd takes 1.5 MiB, in which the status of a running workflow must fit as well.
     */
    private static final long LIMIT = 200 * 1024;

    /** No character of YAML becomes more bytes of JSON than this, unless an alias repeats it. */
    private static final long MOST_BYTES = 8;

    ObjectTooLarge() {
        super(Rule.warning("object-too-large", "An object comes near the size at which a cluster refuses it."));
    }

    @Override
    protected void object(LintObject object, LintContext context) {
        if (object.origin().made() || isSmall(context.file().text())) {
            return;
        }
        long size = size(object.node());
        if (size > LIMIT) {
            context.report(
                    rule(),
                    object.node().mark(),
                    object.label() + " has " + size / 1024 + " KiB as JSON; from 256 KiB kubectl apply refuses it.",
                    "Divide it, or move long scripts and data to images, ConfigMaps or artifacts.");
        }
    }

    private static boolean isSmall(String text) {
        return text.length() * MOST_BYTES < LIMIT && text.indexOf('*') < 0;
    }

    private static long size(YamlNode node) {
        long size = 2;
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                size += 2 + text(entry.key()) + size(entry.value());
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                size += 1 + size(item);
            }
        } else if (node instanceof YamlScalar scalar) {
            return scalar.type() == YamlScalar.Type.STRING
                    ? text(scalar.text())
                    : scalar.text().length();
        }
        return size;
    }

    /** Returns the bytes of a JSON string with its quotes; a character outside ASCII counts as three. */
    private static long text(String text) {
        long size = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += c == '\n' || c == '"' || c == '\\' ? 2 : c < 0x20 ? 6 : c < 0x80 ? 1 : 3;
        }
        return size;
    }
}
