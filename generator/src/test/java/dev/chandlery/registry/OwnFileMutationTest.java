package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.OwnFiles.Fixture;
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
    private static final String YAML_LETTERS = "ab1.:-?,[]{}#&*!|>'\"%@` \n\t\r0xe~\u0000\u00e9\u202e";

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
            object.remove(random.pick(List.copyOf(object.propertyNames())));
            boolean needed =
                    !JsonSchemasTest.schema(fixture.kind()).validate(root).isEmpty();
            assertThat(findings(fixture.kind(), root.toPrettyString()).isEmpty())
                    .isEqualTo(!needed);
        });
    }

    @Test
    void damagedTextNeverRaises() {
        Seeded.check(2000, random -> {
            Fixture fixture = random.pick(SOUND);
            StringBuilder text = new StringBuilder(fixture.text());
            for (int i = 0; i <= random.below(4); i++) {
                int from = random.below(text.length());
                int to = Math.min(text.length(), from + random.below(8));
                text.replace(from, to, random.text(6, YAML_LETTERS));
            }
            assertPlaces(fixture.kind(), text.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void garbageNeverRaises() {
        Seeded.check(1000, random -> {
            String kind = random.pick("registry", "package", "environment", "release-set");
            byte[] garbage = random.oneIn(2)
                    ? random.bytes(200)
                    : random.text(200, YAML_LETTERS).getBytes(StandardCharsets.UTF_8);
            assertPlaces(kind, garbage);
            assertPlaces(kind, concat("apiVersion: chandlery.dev/v1\nkind: Package\nspec: ", garbage));
        });
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
            if (!object.isEmpty() && !List.of("labels", "rules", "selector").contains(key)) {
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
            boolean binary = finding.rule().equals(RegistryRules.FILE_ENCODING);
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

    private static byte[] concat(String head, byte[] tail) {
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + tail.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(tail, 0, all, start.length, tail.length);
        return all;
    }
}
