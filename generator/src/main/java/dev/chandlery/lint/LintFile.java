package dev.chandlery.lint;

import dev.chandlery.argo.parsing.Span;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of manifests.
 *
 * @param path its path, as findings show it
 * @param text its text, in which the places of variables are looked up
 * @param lines the lines of the text
 * @param stream its documents
 * @param objects the objects in them that have a kind, or are of Argo by their apiVersion
 */
public record LintFile(String path, String text, TextLines lines, YamlStream stream, List<LintObject> objects) {
    /** Copies the list. */
    public LintFile {
        objects = List.copyOf(objects);
    }

    /** Reads a file. What cannot be read is a problem of its stream. */
    public static LintFile read(String path, byte[] content) {
        return of(path, new String(content, StandardCharsets.UTF_8), YamlReader.read(content));
    }

    /** Returns a file that was read already. */
    public static LintFile of(String path, String text, YamlStream stream) {
        return new LintFile(path, text, new TextLines(text), stream, LintObject.in(path, stream));
    }

    /** Returns the place of a stretch of a scalar's text. */
    public Mark markOf(YamlScalar scalar, Span span) {
        return places(scalar).at(scalar.text(), span.start(), span.end());
    }

    /** Returns the places of the parts of a scalar's text, for objects in it. */
    public ScalarPlaces places(YamlScalar scalar) {
        return ScalarPlaces.of(lines, scalar);
    }
}
