package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.Mark;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final Rule RULE = Rule.error("name-invalid", "A name is not valid.");
    private static final Mark MARK = new Mark(3, 9, 4);

    private static JsonNode run(String folder, String url, Finding... findings) {
        Checked checked = new Checked(List.of(findings), place -> Optional.of("  name: Git"), folder, url, "0.1.0");
        return JsonMapper.shared()
                .readTree(SarifReport.render(checked))
                .get("runs")
                .get(0);
    }

    private static JsonNode run(Finding... findings) {
        return run("", "", findings);
    }

    @Test
    void everyLogIsValidAgainstTheSchemaOfTheStandard() throws Exception {
        Schema schema = schema();
        Seeded.check(300, seeded -> {
            String log = SarifReport.render(HostileFindings.checked(seeded));
            byte[] sent = log.getBytes(StandardCharsets.UTF_8);
            assertThat(log).endsWith("}\n").hasLineCount(1);
            assertThat(schema.validate(JsonMapper.shared().readTree(sent))).isEmpty();
        });
    }

    @Test
    void theSchemaWouldFindAMistake() throws Exception {
        String log = SarifReport.render(new Checked(List.of(), SourceLines.NONE, "", "", "0.1.0"));

        assertThat(schema().validate(JsonMapper.shared().readTree(log.replace("\"results\"", "\"result\""))))
                .isNotEmpty();
    }

    @Test
    void aResultHasItsRuleLevelTextAndRegion() {
        JsonNode run = run(
                RULE.at("a b/ä.yaml", MARK, "The name Git is bad.", "Rename it."),
                RULE.at("c.yaml", Mark.NONE, "It is bad.", "").withSeverity(Severity.INFO));

        JsonNode result = run.at("/results/0");
        assertThat(result.get("ruleId").asString()).isEqualTo("name-invalid");
        assertThat(result.get("ruleIndex").asInt()).isZero();
        assertThat(result.get("level").asString()).isEqualTo("error");
        assertThat(result.at("/message/text").asString()).isEqualTo("The name Git is bad. Rename it.");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("a%20b/%C3%A4.yaml");
        assertThat(place.get("region").toString()).isEqualTo("{\"startLine\":3,\"startColumn\":9,\"endColumn\":13}");
        assertThat(run.at("/results/1/level").asString()).isEqualTo("note");
        assertThat(run.at("/results/1/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":1}");
        assertThat(run.at("/invocations/0").toString()).isEqualTo("{\"executionSuccessful\":true,\"exitCode\":1}");
        assertThat(run.get("columnKind").asString()).isEqualTo("unicodeCodePoints");
    }

    @Test
    void aFindingAboutTheWholeRegistryStandsAtItsFile() {
        JsonNode run = run("templates", "", RULE.at(Place.REGISTRY, "It is bad.", ""));

        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("templates/chandlery.yaml");
    }

    @Test
    void aRuleHasItsPageAndSeverity() {
        JsonNode run = run("", "https://t.example", RULE.at("a", MARK, "x", ""), RULE.at("b", MARK, "x", ""));

        assertThat(run.at("/tool/driver/rules")).hasSize(1);
        JsonNode rule = run.at("/tool/driver/rules/0");
        assertThat(rule.get("id").asString()).isEqualTo("name-invalid");
        assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("error");
        assertThat(rule.get("helpUri").asString()).isEqualTo("https://t.example/rules/name-invalid.html");
        assertThat(rule.at("/help/markdown").asString()).startsWith("# name-invalid\n");
        assertThat(rule.at("/help/text").asString()).startsWith("name-invalid\n");
        assertThat(run("", "", RULE.at("a", MARK, "x", ""))
                        .at("/tool/driver/rules/0")
                        .has("helpUri"))
                .isFalse();
    }

    @Test
    void fixesAreReplacementsOfRegions() {
        JsonNode run = run(RULE.at("a", MARK, "x", "")
                .withFixes(Fix.of("Write b", TextEdit.replace("a", MARK, "b"), TextEdit.insert("c", MARK, "d"))));

        JsonNode fix = run.at("/results/0/fixes/0");
        assertThat(fix.at("/description/text").asString()).isEqualTo("Write b");
        assertThat(fix.get("artifactChanges")).hasSize(2);
        assertThat(fix.at("/artifactChanges/0/replacements/0").toString())
                .isEqualTo("{\"deletedRegion\":{\"startLine\":3,\"startColumn\":9,\"endLine\":3,\"endColumn\":13},"
                        + "\"insertedContent\":{\"text\":\"b\"}}");
    }

    @Test
    void fingerprintsStayWhenLinesMove() {
        String before = run(RULE.at("a", MARK, "x", ""))
                .at("/results/0/partialFingerprints")
                .toString();
        String after = run(RULE.at("a", new Mark(70, 9, 4), "x", ""))
                .at("/results/0/partialFingerprints")
                .toString();

        assertThat(after).isEqualTo(before).contains("primaryLocationLineHash");
    }

    @Test
    void wordsOfAFileBecomeNoLink() {
        assertThat(run(RULE.at("a", MARK, "It is [here](https://evil.example).", ""))
                        .at("/results/0/message/text")
                        .asString())
                .isEqualTo("It is [here] (https://evil.example).");
    }

    private static Schema schema() throws Exception {
        try (InputStream schema =
                Objects.requireNonNull(SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(JsonMapper.shared().readTree(schema));
        }
    }
}
