package dev.chandlery.diagnostic;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Findings for programs: {@code {"findings":[{"rule","severity","path","line","column","endColumn","commit","message",
 * "remedy","fixes":[{"title","edits":[{"path","line","column","endLine","endColumn","text"}]}]}],"errors":n,"warnings":n,
 * "notes":n}}. Numbers of lines and columns begin with 1 and count code points; 0 stands for none. {@code endColumn} is
 * the column after the last character.
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
        json.writeNumberProperty("endColumn", finding.place().mark().end().column());
        json.writeStringProperty("commit", finding.place().commit());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("remedy", finding.remedy());
        json.writeName("fixes");
        json.writeStartArray();
        finding.fixes().forEach(fix -> write(fix, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Fix fix, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("title", fix.title());
        json.writeName("edits");
        json.writeStartArray();
        for (TextEdit edit : fix.edits()) {
            json.writeStartObject();
            json.writeStringProperty("path", edit.path());
            json.writeNumberProperty("line", edit.start().line());
            json.writeNumberProperty("column", edit.start().column());
            json.writeNumberProperty("endLine", edit.end().line());
            json.writeNumberProperty("endColumn", edit.end().column());
            json.writeStringProperty("text", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
