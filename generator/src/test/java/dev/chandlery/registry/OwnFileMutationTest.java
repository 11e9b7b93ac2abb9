package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.OwnFiles.Fixture;
import dev.chandlery.testing.Fuzz;
import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.Mark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a file holds, reading it ends in a value or in findings with a place inside of it, never in an exception. */
class OwnFileMutationTest {
    private static final List<Fixture> SOUND = OwnFiles.fixtures().stream()
            .filter(f -> f.name().equals("full.yaml"))
            .toList();

    @Test
    void aKeyThatIsRenamedIsFound() {
        Seeded.check(300, random -> {
            Fixture fixture = random.pick(SOUND);
            JsonNode root = JsonSchemasTest.json(fixture);
            ObjectNode object = random.pick(objects(root, fixture.kind()));
            String key = random.pick(List.copyOf(object.propertyNames()));
            object.set(key + random.pick("s", "X", "_", " "), object.remove(key));
            assertFound(fixture.kind(), root.toPrettyString());
        });
    }

    @Test
    void aValueOfAnotherTypeIsFound() {
        Seeded.check(300, random -> {
            Fixture fixture = random.pick(SOUND);
            JsonNode root = JsonSchemasTest.json(fixture);
            ObjectNode object = random.pick(objects(root, fixture.kind()));
            String key = random.pick(List.copyOf(object.propertyNames()));
            object.set(key, otherType(object.get(key), random));
            assertFound(fixture.kind(), root.toPrettyString());
        });
    }

    @Test
    void aKeyThatIsDroppedIsFoundOrNotNeeded() {
        Seeded.check(300, random -> {
            Fixture fixture = random.pick(SOUND);
            JsonNode root = JsonSchemasTest.json(fixture);
            ObjectNode object = random.pick(objects(root, fixture.kind()));
            String key = random.pick(List.copyOf(object.propertyNames()));
            if (List.of("target", "patch").contains(key)) {
                return; // which of the keys of a patch it needs depends on the others, and the schema does not tell
            }
            object.remove(key);
            boolean needed =
                    !JsonSchemasTest.schema(fixture.kind()).validate(root).isEmpty();
            assertThat(findings(fixture.kind(), root.toPrettyString()).isEmpty())
                    .as(key)
                    .isEqualTo(!needed);
        });
    }

    @Test
    void damagedFilesEndInFindings() {
        for (String kind : List.of("registry", "package", "environment", "release-set", "freeze", "baseline")) {
            List<byte[]> samples = OwnFiles.fixtures().stream()
                    .filter(fixture -> fixture.kind().equals(kind))
                    .map(fixture -> fixture.text().getBytes(StandardCharsets.UTF_8))
                    .toList();
            assertThat(samples).as(kind).isNotEmpty();
            Fuzz.bytes(200, samples, bytes -> assertPlaces(kind, bytes));
        }
    }

    @Test
    void longTextsDoNotOverflowTheStack() {
        String host = "a.".repeat(200_000);
        String text = """
                apiVersion: chandlery.dev/v1
                kind: Package
                spec:
                  version: 1.0.0-%1$s
                  home: https://%1$s
                  icon: %1$s
                  argo: %1$s
                  description: %1$s
                """.formatted(host);

        assertThat(findings("package", text)).hasSize(5);
    }

    private static JsonNode otherType(JsonNode old, Seeded random) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        List<JsonNode> others = List.of(
                make.nullNode(),
                make.numberNode(12345),
                make.numberNode(1.5),
                make.booleanNode(true),
                make.stringNode("\n"),
                make.arrayNode().add(make.arrayNode()),
                make.objectNode().put("zzz", 1));
        JsonNode other = random.pick(others);
        return other.getNodeType() == old.getNodeType() ? make.nullNode() : other;
    }

    /** Returns all mappings with known keys; those with keys of the user's choice allow other keys. */
    private static List<ObjectNode> objects(JsonNode root, String kind) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, "", objects);
        assertThat(objects).as(kind).isNotEmpty();
        return objects;
    }

    private static void collect(JsonNode node, String key, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            if (key.equals("parameters")) {
                return; // names of packages, and below these names of parameters
            }
            if (!object.isEmpty()
                    && !List.of("labels", "rules", "selector", "features").contains(key)) {
                into.add(object);
            }
            object.properties().forEach(e -> collect(e.getValue(), e.getKey(), into));
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> collect(item, "", into));
        }
    }

    private static void assertFound(String kind, String json) {
        assertThat(findings(kind, json)).as(json).isNotEmpty();
        assertPlaces(kind, json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> findings(String kind, String text) {
        return OwnFiles.read(kind, text.getBytes(StandardCharsets.UTF_8)).findings();
    }

    private static void assertPlaces(String kind, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Finding finding : OwnFiles.read(kind, bytes).findings()) {
            boolean binary = finding.message().contains("not UTF-8");
            String[] lines = text.split(binary ? "\n" : "\r\n|\r|\n", -1);
            Mark mark = finding.place().mark();
            assertThat(mark.line()).as(finding.toString()).isLessThanOrEqualTo(lines.length);
            if (mark.line() > 0) {
                String line = lines[mark.line() - 1];
                assertThat(mark.column())
                        .as(finding.toString())
                        // What is missing at the end of the file is placed behind its last line break.
                        .isLessThanOrEqualTo(line.codePointCount(0, line.length()) + 2);
            }
            assertThat(finding.message()).doesNotContainPattern("\\p{Cntrl}").doesNotContain("\u202e");
        }
    }
}
