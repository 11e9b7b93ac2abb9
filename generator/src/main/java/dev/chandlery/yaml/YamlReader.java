package dev.chandlery.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML, and JSON as a subset of it, as {@code kubectl kustomize} reads it.
 *
 * <p>The syntax is YAML 1.2 (<a href="https://yaml.org/spec/1.2.2/">specification</a>) as snakeyaml-engine parses it;
 * manifests as people write them are read without it to the same nodes, by {@link BlockReader} and {@link JsonReader}. Which
 * plain scalars are numbers, booleans, times or null is decided by {@link ScalarSchema}. Anchors, aliases and
 * merge keys are resolved. A text may hold several documents; lines may end in LF, CR LF or CR; a byte order mark is
 * skipped. Each document stands alone: a broken one is reported and the others are read.
 *
 * <p>No input raises an exception: whatever is wrong is a {@link YamlProblem}.
 */
public final class YamlReader {
    private YamlReader() {}

    /** Reads a text under {@link YamlLimits#DEFAULT}. */
    public static YamlStream read(byte[] utf8) {
        return read(utf8, YamlLimits.DEFAULT);
    }

    /** Says whether a text is one JSON object or list in usual notation. Some odd ones are not recognised. */
    public static boolean isJson(String text) {
        return JsonReader.read(new DocumentSplitter.Part(text, 0), YamlLimits.DEFAULT) != null;
    }

    /**
     * Reads a text as it is after Kustomize has copied it: folded blocks are changed by {@link FoldedText}.
     *
     * @param utf8 the bytes of the text, which should be UTF-8
     * @param limits how much is read before the text is refused
     * @return the documents, and how their scalars stand in the text
     */
    public static YamlSource readCopied(byte[] utf8, YamlLimits limits) {
        PlainScalars plain = new PlainScalars();
        return new YamlSource(read(utf8, limits, plain), plain);
    }

    /**
     * Reads a text.
     *
     * @param utf8 the bytes of the text, which should be UTF-8
     * @param limits how much is read before the text is refused
     * @return the documents that could be read, and the problems of those that could not
     */
    public static YamlStream read(byte[] utf8, YamlLimits limits) {
        return read(utf8, limits, null);
    }

    private static YamlStream read(byte[] utf8, YamlLimits limits, @Nullable PlainScalars plain) {
        if (utf8.length > limits.maxBytes()) {
            return failed(new YamlProblem(
                    YamlProblem.Kind.LIMIT,
                    Mark.NONE,
                    "The file has " + utf8.length + " bytes; at most " + limits.maxBytes() + " are read.",
                    "Split the file, or keep large data outside of manifests."));
        }
        CharBuffer chars = CharBuffer.allocate(utf8.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(utf8), chars, true);
        String text = chars.flip().toString();
        if (result.isError() || text.indexOf('\0') >= 0) {
            int end = text.indexOf('\0');
            return failed(notText(end < 0 ? text : text.substring(0, end)));
        }
        return readText(text, limits, plain);
    }

    private static YamlStream readText(String text, YamlLimits limits, @Nullable PlainScalars plain) {
        List<YamlDocument> documents = new ArrayList<>();
        List<YamlProblem> problems = new ArrayList<>();
        int index = 0;
        for (DocumentSplitter.Part part : DocumentSplitter.split(text, limits.maxDocuments())) {
            if (index >= limits.maxDocuments()) {
                problems.add(new YamlProblem(
                        YamlProblem.Kind.LIMIT,
                        new Mark(part.line() + 1, 1),
                        "The file has more than " + limits.maxDocuments() + " documents; the rest is not read.",
                        "Split the file."));
                break;
            }
            DocumentReader.Result result = DocumentReader.read(part, limits, plain);
            for (YamlNode root : result.roots()) {
                documents.add(new YamlDocument(root, index++));
            }
            problems.addAll(result.problems());
            index += result.broken();
        }
        return new YamlStream(documents, problems);
    }

    private static YamlStream failed(YamlProblem problem) {
        return new YamlStream(List.of(), List.of(problem));
    }

    private static YamlProblem notText(String readable) {
        int line = 1;
        int start = 0;
        for (int i = readable.indexOf('\n'); i >= 0; i = readable.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new YamlProblem(
                YamlProblem.Kind.ENCODING,
                new Mark(line, readable.codePointCount(start, readable.length()) + 1),
                "The file is not UTF-8 text.",
                "Save it as UTF-8; keep binary data outside of manifests.");
    }
}
