package dev.chandlery.generate;

import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import dev.chandlery.registry.Discovery;
import dev.chandlery.registry.KnownDefinitions;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.PackageDirectory;
import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the packages of the head were found to say, as JSON lines ({@code registry/api/v1/definitions.jsonl}): a later run
 * reads only the packages that changed since. The first line says what the others depend on. Packages with findings are
 * left out, so that they are read, and found, again.
 */
final class DefinitionStore {
    static final String PATH = "registry/api/v1/definitions.jsonl";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * What definitions depend on beside the content of their directories.
     *
     * @param settings id of the content of the registry's settings file, or empty
     * @param program version of the program
     */
    record Basis(String settings, String program) {
        private static Basis read(JsonLine line) {
            String settings = null;
            String program = null;
            while (line.hasField()) {
                switch (line.field()) {
                    case "settings" -> settings = line.text();
                    case "program" -> program = line.text();
                    default -> line.skip();
                }
            }
            return new Basis(JsonLine.told(settings, "settings"), JsonLine.told(program, "program"));
        }
    }

    record Line(String directory, String tree, StoredDefinition definition) {
        private static Line read(JsonLine line) {
            String directory = null;
            String tree = null;
            StoredDefinition definition = null;
            while (line.hasField()) {
                switch (line.field()) {
                    case "directory" -> directory = line.text();
                    case "tree" -> tree = line.text();
                    case "definition" -> definition = StoredDefinitionReader.definition(line.object());
                    default -> line.skip();
                }
            }
            return new Line(
                    JsonLine.told(directory, "directory"),
                    JsonLine.told(tree, "tree"),
                    JsonLine.told(definition, "definition"));
        }
    }

    private DefinitionStore() {}

    /** Returns the file of the packages of a head. */
    static OutputFile file(Basis basis, Discovery head) {
        return OutputFile.of(PATH, Role.CONTENT, () -> write(basis, head));
    }

    private static byte[] write(Basis basis, Discovery head) {
        Set<String> flawed =
                head.findings().stream().map(finding -> finding.place().path()).collect(Collectors.toSet());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAPPER.writeValueAsBytes(basis));
        out.write('\n');
        for (PackageDirectory each : head.packages()) {
            if (each.isDeclared() && !flawed.contains(each.definedIn().value())) {
                out.writeBytes(MAPPER.writeValueAsBytes(
                        new Line(each.directory().value(), each.tree().hex(), StoredDefinition.of(each.definition()))));
                out.write('\n');
            }
        }
        return out.toByteArray();
    }

    /** Returns what a file says that has the same basis; nothing when it has another, or cannot be read. */
    static KnownDefinitions read(byte[] content, Basis basis) {
        Map<String, PackageDefinition> known = new HashMap<>();
        try {
            int start = JsonLine.endOf(content, 0) + 1;
            if (!JsonLine.read(content, 0, start, Basis::read).equals(basis)) {
                return KnownDefinitions.NONE;
            }
            while (start < content.length) {
                int end = JsonLine.endOf(content, start);
                Line line = JsonLine.read(content, start, end - start, Line::read);
                known.put(key(line.directory(), line.tree()), line.definition().definition());
                start = end + 1;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // It only saves work: what it cannot tell is read.
            return KnownDefinitions.NONE;
        }
        return (directory, tree) -> Optional.ofNullable(known.get(key(directory.value(), tree.hex())));
    }

    private static String key(String directory, String tree) {
        return tree + " " + directory;
    }
}
