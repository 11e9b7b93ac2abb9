package dev.chandlery.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the nodes of the documents of one part of a text.
 *
 * <p>A syntax error or a limit ends the part. Other problems are collected, so that one reading names them all; their
 * document is then dropped.
 */
final class DocumentReader {
    private static final int MAX_PROBLEMS = 50;
    private static final String MERGE = "<<";

    private final EventSource events;
    private final YamlLimits limits;
    private final char dash;
    /** Where the spelling of scalars is noted; none when values alone are wanted. */
    private final @Nullable PlainScalars plain;

    /** The number of code points of a text whose last line has no end, else -1. */
    private final int unended;

    private final List<YamlNode> roots = new ArrayList<>();
    private final List<YamlProblem> problems = new ArrayList<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int broken;
    private long nodes;
    private long chars;
    private int deepest;

    private DocumentReader(DocumentSplitter.Part part, YamlLimits limits, char dash, @Nullable PlainScalars plain) {
        this.events = new EventSource(part);
        this.limits = limits;
        this.dash = dash;
        this.plain = plain;
        String last = part.text().substring(part.text().lastIndexOf('\n') + 1);
        this.unended = !last.isBlank() && part.text().indexOf('\r') < 0
                ? part.text().codePointCount(0, part.text().length())
                : -1;
    }

    /**
     * What a part holds.
     *
     * @param roots the values of its readable documents
     * @param problems what is wrong with the others
     * @param broken the number of the others
     */
    record Result(List<YamlNode> roots, List<YamlProblem> problems, int broken) {}

    /** An anchored value with its cost; the node is absent while it is being read. */
    private record Anchored(@Nullable YamlNode node, int height, long nodes, long chars) {}

    static Result read(DocumentSplitter.Part part, YamlLimits limits) {
        return read(part, limits, null);
    }

    /**
     * Reads a part.
     *
     * @param plain where the spelling of scalars is noted, and then folded blocks are read as Kustomize copies them; null when
     *     values alone are wanted
     */
    static Result read(DocumentSplitter.Part part, YamlLimits limits, @Nullable PlainScalars plain) {
        YamlNode json = plain == null ? JsonReader.read(part, limits) : null;
        if (json != null) {
            return new Result(List.of(json), List.of(), 0);
        }
        Optional<YamlProblem> separator = LineSeparators.in(part);
        if (separator.isPresent()) {
            return new Result(List.of(), List.of(separator.get()), 1);
        }
        YamlNode usual = BlockReader.read(part, limits, plain);
        if (usual != null) {
            return new Result(List.of(usual), List.of(), 0);
        }
        Result result = parse(part, limits, '-', plain);
        if (result.problems().stream().noneMatch(p -> p.kind() == YamlProblem.Kind.SYNTAX)) {
            return result;
        }
        return LoneDashes.in(part.text())
                .map(dashes ->
                        parse(new DocumentSplitter.Part(dashes.text(), part.line()), limits, dashes.cover(), plain))
                .filter(second -> second.problems().isEmpty())
                .orElse(result);
    }

    /** Reads with the YAML parser a text in which a character stands for a dash. */
    static Result parse(DocumentSplitter.Part part, YamlLimits limits, char dash, @Nullable PlainScalars plain) {
        DocumentReader reader = new DocumentReader(part, limits, dash, plain);
        try {
            reader.documents();
        } catch (ProblemException e) {
            reader.problems.add(e.problem());
            reader.broken++;
        }
        return new Result(reader.roots, reader.problems, reader.broken);
    }

    private void documents() {
        for (Event event = events.next(); event.getEventId() != Event.ID.StreamEnd; event = events.next()) {
            if (event.getEventId() != Event.ID.DocumentStart) {
                continue;
            }
            if (roots.size() + broken >= limits.maxDocuments()) {
                throw limit(events.mark(event), "documents in one file", limits.maxDocuments());
            }
            anchors.clear();
            nodes = 0;
            chars = 0;
            int before = problems.size();
            YamlNode root = node(events.next(), 1);
            if (problems.size() > before) {
                broken++;
            } else if (!(root instanceof YamlScalar scalar) || scalar.type() != YamlScalar.Type.NULL) {
                roots.add(root);
            }
        }
    }

    private YamlNode node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        String anchor = event instanceof NodeEvent node && node.getAnchor().isPresent()
                ? node.getAnchor().get().getValue()
                : "";
        if (anchor.isEmpty()) {
            return content(event, depth);
        }
        anchors.put(anchor, new Anchored(null, 0, 0, 0));
        long nodesBefore = nodes;
        long charsBefore = chars;
        int deepestBefore = deepest;
        deepest = depth;
        YamlNode node = content(event, depth);
        anchors.put(anchor, new Anchored(node, deepest - depth, nodes - nodesBefore, chars - charsBefore));
        deepest = Math.max(deepestBefore, deepest);
        return node;
    }

    private YamlNode content(Event event, int depth) {
        count(events.mark(event), depth, 1, 0);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        checkTag((CollectionStartEvent) event);
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    }

    private YamlNode alias(AliasEvent event, int depth) {
        Mark mark = events.mark(event);
        String name = event.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null || anchored.node() == null) {
            String what = anchored == null ? "no anchor &" + name + " comes before it" : "it stands inside &" + name;
            report(
                    YamlProblem.Kind.SYNTAX,
                    mark,
                    "The alias *" + name + " has no value: " + what + ".",
                    "Write the value.");
            return nothing(mark);
        }
        count(mark, depth + anchored.height(), anchored.nodes(), anchored.chars());
        return anchored.node();
    }

    private YamlScalar scalar(ScalarEvent event) {
        Mark mark = events.mark(event);
        count(mark, 0, 0, event.getValue().length());
        try {
            String text = ended(event).replace(dash, '-');
            PlainScalars spelling = plain;
            boolean folded = spelling != null && event.isFolded();
            YamlScalar scalar = ScalarSchema.resolve(
                    folded ? FoldedText.copied(text) : text,
                    event.isPlain(),
                    event.getTag().orElse(""),
                    mark);
            if (spelling == null) {
                return scalar;
            }
            if (folded) {
                spelling.addFolded(scalar, text);
            } else if (event.isPlain()) {
                spelling.addPlain(scalar, text);
            } else if (event.isLiteral()) {
                spelling.addLiteral(scalar);
            } else {
                spelling.addQuoted(scalar);
            }
            return scalar;
        } catch (ProblemException e) {
            report(e.problem());
            return nothing(mark);
        }
    }

    /** The parser ends the last line of a block scalar when the text does not; go-yaml leaves it as it is. */
    private String ended(ScalarEvent event) {
        String text = event.getValue();
        boolean atEnd = unended >= 0
                && (event.isLiteral() || event.isFolded())
                && event.getEndMark().filter(m -> m.getIndex() >= unended).isPresent();
        return atEnd && text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private YamlSequence sequence(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return noted(new YamlSequence(items, events.mark(start)), ((CollectionStartEvent) start).isFlow());
    }

    private YamlMapping mapping(Event start, int depth) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        Set<String> merged = new HashSet<>();
        Mark firstMerge = Mark.NONE;
        boolean flow = ((CollectionStartEvent) start).isFlow();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Mark mark = events.mark(event);
            if (isMerge(event)) {
                if (!firstMerge.equals(Mark.NONE)) {
                    reportDuplicate(MERGE, mark, firstMerge);
                }
                firstMerge = mark;
                merge(mark, node(events.next(), depth + 1), entries, merged);
                continue;
            }
            String key = key(event, depth);
            Event next = events.next();
            if (flow && isAbsent(next) && !(event instanceof CollectionStartEvent)) {
                report(
                        YamlProblem.Kind.NOT_JSON,
                        mark,
                        "The key " + ScalarSchema.shown(key) + " has no value, which some readers take for null, others"
                                + " for an empty text, or for a part of the key.",
                        "Write a space and the value after the colon, or put quotes around a text that holds one.");
            }
            YamlNode value = node(next, depth + 1);
            YamlMapping.Entry old = entries.put(key, new YamlMapping.Entry(key, mark, value));
            if (old != null && !merged.remove(key)) {
                reportDuplicate(key, mark, old.keyMark());
            }
        }
        return noted(new YamlMapping(List.copyOf(entries.values()), events.mark(start)), flow);
    }

    private <T extends YamlNode> T noted(T collection, boolean flow) {
        PlainScalars spelling = plain;
        if (flow && spelling != null) {
            spelling.addFlow(collection);
        }
        return collection;
    }

    /** Says whether nothing stands where a value is expected. */
    private static boolean isAbsent(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty()
                && scalar.getTag().isEmpty()
                && scalar.getAnchor().isEmpty();
    }

    private String key(Event event, int depth) {
        Mark mark = events.mark(event);
        int before = problems.size();
        YamlNode key = node(event, depth + 1);
        if (event instanceof CollectionStartEvent) {
            problems.subList(before, problems.size()).clear();
            report(
                    YamlProblem.Kind.NOT_JSON,
                    mark,
                    key instanceof YamlMapping ? YamlProblem.MAPPING_AS_KEY : "A list cannot be a key.",
                    "Put quotes around a value that begins with { or [, as in \"{{inputs.parameters.name}}\".");
            return "";
        }
        boolean time = event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && Timestamps.parse(scalar.getValue()).isPresent();
        if (time || key.asString().isEmpty()) {
            String text = event instanceof ScalarEvent scalar ? scalar.getValue() : "of the alias";
            report(
                    YamlProblem.Kind.NOT_JSON,
                    mark,
                    "The key " + ScalarSchema.shown(text) + " is not a string.",
                    "Put quotes around the key.");
        }
        return key.asString().orElse("");
    }

    /** Merge keys as in the <a href="https://yaml.org/type/merge.html">YAML 1.1 type</a>: what came first wins. */
    private void merge(Mark mark, YamlNode source, Map<String, YamlMapping.Entry> entries, Set<String> merged) {
        List<YamlNode> sources = source instanceof YamlSequence sequence ? sequence.items() : List.of(source);
        for (YamlNode node : sources) {
            if (!(node instanceof YamlMapping mapping)) {
                report(
                        YamlProblem.Kind.SYNTAX,
                        mark,
                        "The merge key << has a value that is neither a mapping nor a list of mappings.",
                        "Merge an alias of a mapping, or put quotes around <<.");
                return;
            }
            for (YamlMapping.Entry entry : mapping.entries()) {
                if (entries.putIfAbsent(entry.key(), entry) == null) {
                    merged.add(entry.key());
                }
            }
        }
    }

    private static boolean isMerge(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals(MERGE)
                && ScalarSchema.allowsMerge(scalar.getTag().orElse(""));
    }

    private void checkTag(CollectionStartEvent event) {
        String expected = event instanceof MappingStartEvent ? ScalarSchema.MAP : ScalarSchema.SEQ;
        String tag = event.getTag().orElse("!");
        if (!tag.equals("!") && !tag.equals(expected)) {
            report(ScalarSchema.unknownTag(tag, events.mark(event)).problem());
        }
    }

    private void count(Mark mark, int depth, long moreNodes, long moreChars) {
        nodes += moreNodes;
        chars += moreChars;
        deepest = Math.max(deepest, depth);
        if (depth > limits.maxDepth()) {
            throw limit(mark, "levels of nesting", limits.maxDepth());
        }
        if (nodes > limits.maxNodes()) {
            throw limit(mark, "values after aliases are expanded", limits.maxNodes());
        }
        if (chars > limits.maxBytes()) {
            throw limit(mark, "characters after aliases are expanded", limits.maxBytes());
        }
    }

    private static ProblemException limit(Mark mark, String what, int limit) {
        return new ProblemException(
                YamlProblem.Kind.LIMIT,
                mark,
                "There are more than " + limit + " " + what + ".",
                "Write a smaller or flatter document.");
    }

    private void reportDuplicate(String key, Mark mark, Mark first) {
        report(
                YamlProblem.Kind.DUPLICATE_KEY,
                mark,
                "The key " + ScalarSchema.shown(key) + " on line " + mark.line() + " is already on line " + first.line()
                        + ".",
                "Keep one of the two.");
    }

    private void report(YamlProblem.Kind kind, Mark mark, String message, String remedy) {
        report(new YamlProblem(kind, mark, message, remedy));
    }

    private void report(YamlProblem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    private static YamlScalar nothing(Mark mark) {
        return new YamlScalar(YamlScalar.Type.NULL, "null", mark);
    }
}
