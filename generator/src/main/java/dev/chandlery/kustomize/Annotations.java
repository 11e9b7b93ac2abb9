package dev.chandlery.kustomize;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** Labels and annotations as Kustomize keeps them: maps of texts. */
final class Annotations {
    static final String FIELD = "annotations";

    private Annotations() {}

    /** Returns metadata whose field, labels or annotations, holds texts only; without the field when it is empty. */
    static YamlMapping asTexts(YamlMapping metadata, String field, PlainScalars plain) {
        YamlNode found = metadata.get(field).orElse(null);
        if (found == null) {
            return metadata;
        }
        if (!(found instanceof YamlMapping mapping) || mapping.entries().isEmpty()) {
            return metadata.without(field);
        }
        boolean same = true;
        List<YamlMapping.Entry> entries = new ArrayList<>(mapping.entries().size());
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (entry.value() instanceof YamlScalar scalar) {
                String text = plain.text(scalar);
                if (scalar.type() == YamlScalar.Type.STRING && text.equals(scalar.text())) {
                    entries.add(entry);
                    continue;
                }
                entries.add(entry.withValue(new YamlScalar(YamlScalar.Type.STRING, text, Mark.NONE)));
            } else {
                entries.add(entry.withValue(YamlScalar.string("")));
            }
            same = false;
        }
        return same ? metadata : metadata.with(field, new YamlMapping(entries, mapping.mark()));
    }
}
