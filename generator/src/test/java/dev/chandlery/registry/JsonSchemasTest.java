package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.chandlery.registry.OwnFiles.Fixture;
import dev.chandlery.testing.Golden;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JsonSchemasTest {
    private static final SchemaRegistry DRAFT = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Fixture> fixtures() {
        return OwnFiles.fixtures();
    }

    @Test
    void thereIsOneForEachKindOfFile() {
        assertThat(JsonSchemas.all(OwnFiles.RULES).keySet())
                .containsExactly(
                        "approval.json",
                        "approvers.json",
                        "baseline.json",
                        "environment.json",
                        "freeze.json",
                        "package.json",
                        "registry.json",
                        "release-set.json",
                        "usage.json");
    }

    @Test
    void theyAreValidAndSayWhoTheyAre() {
        Schema meta =
                DRAFT.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        JsonSchemas.all(OwnFiles.RULES).forEach((file, bytes) -> {
            JsonNode schema = JsonMapper.shared().readTree(bytes);
            assertThat(meta.validate(schema)).as(file).isEmpty();
            assertThat(schema.get("$id").asString()).isEqualTo("https://chandlery.dev/schemas/v1/" + file);
        });
    }

    @Test
    void theSchemaOfPackagesIsAsReviewed() {
        byte[] schema = Objects.requireNonNull(JsonSchemas.all(OwnFiles.RULES).get("package.json"));
        Golden.assertEqual("schemas/package.json", new String(schema, StandardCharsets.UTF_8));
    }

    @Test
    void everyKeyIsDescribedAndNoOtherIsAllowed() {
        JsonSchemas.all(OwnFiles.RULES)
                .forEach((file, bytes) ->
                        assertDescribed(file, JsonMapper.shared().readTree(bytes)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theyAcceptWhatTheReaderAcceptsButForRulesAcrossKeys(Fixture fixture) {
        YamlStream stream = YamlReader.read(fixture.text().getBytes(StandardCharsets.UTF_8));
        if (!stream.problems().isEmpty() || stream.documents().size() != 1) {
            return;
        }

        List<com.networknt.schema.Error> errors = schema(fixture.kind()).validate(json(fixture));

        assertThat(errors.isEmpty()).as(errors.toString()).isEqualTo(fixture.schemaAccepts());
    }

    static Schema schema(String kind) {
        byte[] bytes = Objects.requireNonNull(JsonSchemas.all(OwnFiles.RULES).get(kind + ".json"));
        return DRAFT.getSchema(JsonMapper.shared().readTree(bytes));
    }

    static JsonNode json(Fixture fixture) {
        byte[] bytes = fixture.text().getBytes(StandardCharsets.UTF_8);
        return json(YamlReader.read(bytes).documents().get(0).root());
    }

    private static void assertDescribed(String at, JsonNode schema) {
        if (schema.has("properties")) {
            boolean namesAreListed = schema.has("propertyNames");
            assertThat(namesAreListed || !schema.get("additionalProperties").asBoolean())
                    .as(at)
                    .isTrue();
            schema.get("properties")
                    .properties()
                    .forEach(property -> assertThat(
                                    property.getValue().get("description").asString())
                            .as(at + "." + property.getKey())
                            .endsWith("."));
        }
        for (JsonNode child : schema) {
            assertDescribed(at, child);
        }
    }

    private static JsonNode json(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
            return object;
        }
        if (node instanceof YamlSequence sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        YamlScalar scalar = node.asScalar().orElseThrow();
        return scalar.type() == YamlScalar.Type.STRING
                ? JsonNodeFactory.instance.stringNode(scalar.text())
                : JsonMapper.shared().readTree(scalar.text());
    }
}
