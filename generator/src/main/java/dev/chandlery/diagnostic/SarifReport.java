package dev.chandlery.diagnostic;

import dev.chandlery.yaml.Mark;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Findings in the <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html">Static Analysis Results
 * Interchange Format</a>, version 2.1.0, with what code scanning of GitHub needs besides: a region for every result, and a
 * fingerprint.
 */
public final class SarifReport {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    /** Stands for the registry as a whole: results must have a file, and this is the one that speaks for it. */
    private static final String REGISTRY_FILE = "chandlery.yaml";

    private final Checked checked;
    private final List<Rule> rules;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final JsonGenerator json;

    private SarifReport(Checked checked, JsonGenerator json) {
        this.checked = checked;
        this.json = json;
        Map<String, Rule> byId = new TreeMap<>();
        checked.findings().forEach(f -> byId.putIfAbsent(f.rule().id(), f.rule()));
        this.rules = List.copyOf(byId.values());
        rules.forEach(rule -> indexes.put(rule.id(), indexes.size()));
    }

    /** Returns the log: one line of JSON. It holds no times and nothing of the machine. */
    public static String render(Checked checked) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new SarifReport(checked, json).write();
        }
        return text.append('\n').toString();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        writeTool();
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        json.writeNumberProperty("exitCode", checked.hasErrors() ? 1 : 0);
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectPropertyStart("originalUriBaseIds");
        json.writeObjectPropertyStart(ROOT);
        writeMessage("description", "The top of the git repository.");
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("columnKind", "unicodeCodePoints");
        writeResults();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeTool() {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "chandlery");
        json.writeStringProperty("version", checked.version());
        json.writeArrayPropertyStart("rules");
        rules.forEach(this::writeRule);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeRule(Rule rule) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        writeMessage("shortDescription", rule.summary());
        writeMessage("fullDescription", rule.summary());
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(rule.severity()));
        json.writeEndObject();
        if (!checked.url().isEmpty()) {
            json.writeStringProperty("helpUri", checked.url() + "/rules/" + rule.id() + ".html");
        }
        RulePage.of(rule.id()).ifPresent(page -> {
            json.writeObjectPropertyStart("help");
            json.writeStringProperty("text", page.text());
            json.writeStringProperty("markdown", page.markdown());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void writeResults() {
        List<String> fingerprints = Fingerprints.of(checked.findings(), checked.lines());
        json.writeArrayPropertyStart("results");
        for (int i = 0; i < fingerprints.size(); i++) {
            Finding finding = checked.findings().get(i);
            json.writeStartObject();
            json.writeStringProperty("ruleId", finding.rule().id());
            json.writeNumberProperty(
                    "ruleIndex", indexes.getOrDefault(finding.rule().id(), -1));
            json.writeStringProperty("level", level(finding.severity()));
            writeMessage("message", plain(Sentences.withRemedy(finding)));
            writeLocations(finding.place());
            json.writeObjectPropertyStart("partialFingerprints");
            json.writeStringProperty("primaryLocationLineHash", fingerprints.get(i));
            json.writeEndObject();
            writeFixes(finding.fixes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeLocations(Place place) {
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        writeArtifact(place.path().isEmpty() ? REGISTRY_FILE : place.path());
        Mark mark = place.mark();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", Math.max(1, mark.line()));
        if (mark.column() > 0) {
            json.writeNumberProperty("startColumn", mark.column());
        }
        if (mark.width() > 0) {
            json.writeNumberProperty("endColumn", mark.end().column());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeFixes(List<Fix> fixes) {
        if (fixes.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("fixes");
        for (Fix fix : fixes) {
            json.writeStartObject();
            writeMessage("description", plain(fix.title()));
            json.writeArrayPropertyStart("artifactChanges");
            Map<String, List<TextEdit>> byPath = new LinkedHashMap<>();
            fix.edits()
                    .forEach(edit -> byPath.computeIfAbsent(edit.path(), p -> new ArrayList<>())
                            .add(edit));
            byPath.forEach(this::writeChange);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeChange(String path, List<TextEdit> edits) {
        json.writeStartObject();
        writeArtifact(path);
        json.writeArrayPropertyStart("replacements");
        for (TextEdit edit : edits) {
            json.writeStartObject();
            json.writeObjectPropertyStart("deletedRegion");
            json.writeNumberProperty("startLine", edit.start().line());
            json.writeNumberProperty("startColumn", edit.start().column());
            json.writeNumberProperty("endLine", edit.end().line());
            json.writeNumberProperty("endColumn", edit.end().column());
            json.writeEndObject();
            writeMessage("insertedContent", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeArtifact(String path) {
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(checked.path(path)));
        json.writeStringProperty("uriBaseId", ROOT);
        json.writeEndObject();
    }

    private void writeMessage(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }

    /** Words of a file must not become a link ("[text](target)", section 3.11.6 of the specification). */
    private static String plain(String text) {
        return Printable.of(text).replace("](", "] (");
    }

    /** Returns a path as a relative reference (RFC 3986, section 4.2): what is not unreserved is percent-encoded. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean unreserved = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~/".indexOf(c) >= 0;
            if (unreserved) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
