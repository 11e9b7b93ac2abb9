package dev.chandlery.diagnostic;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Findings for programs: {@code {"findings":[{"rule","severity","path","line","column","commit","message","remedy"}],
 * "errors":n,"warnings":n,"notes":n}}.
 */
public final class JsonReport {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonReport() {}

    /** Returns the report as one line of JSON. */
    public static String render(List<Finding> findings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("findings");
            json.writeStartArray();
            findings.forEach(finding -> write(finding, json));
            json.writeEndArray();
            json.writeNumberProperty("errors", count(findings, Severity.ERROR));
            json.writeNumberProperty("warnings", count(findings, Severity.WARNING));
            json.writeNumberProperty("notes", count(findings, Severity.INFO));
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().id());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("path", finding.place().path());
        json.writeNumberProperty("line", finding.place().mark().line());
        json.writeNumberProperty("column", finding.place().mark().column());
        json.writeStringProperty("commit", finding.place().commit());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("remedy", finding.remedy());
        json.writeEndObject();
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
