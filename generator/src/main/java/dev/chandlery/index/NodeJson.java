package dev.chandlery.index;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes nodes as compact JSON (RFC 8259). */
final class NodeJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private NodeJson() {}

    static String write(YamlNode node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(node, json);
        }
        return text.toString();
    }

    private static void write(YamlNode node, JsonGenerator json) {
        if (node instanceof YamlMapping mapping) {
            json.writeStartObject();
            for (YamlMapping.Entry entry : mapping.entries()) {
                json.writeName(entry.key());
                write(entry.value(), json);
            }
            json.writeEndObject();
        } else if (node instanceof YamlSequence sequence) {
            json.writeStartArray();
            sequence.items().forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (node instanceof YamlScalar scalar) {
            if (scalar.type() == YamlScalar.Type.STRING) {
                json.writeString(scalar.text());
            } else {
                json.writeRawValue(scalar.text());
            }
        }
    }
}
