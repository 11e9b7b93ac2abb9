package dev.chandlery.generate;

import dev.chandlery.generate.StoredRelease.StoredFinding;
import dev.chandlery.generate.StoredRelease.StoredId;
import dev.chandlery.generate.StoredRelease.StoredMade;
import dev.chandlery.generate.StoredRelease.StoredObject;
import dev.chandlery.registry.RegistrySettings.NameSuffix;
import dev.chandlery.registry.Release.Bundle;
import dev.chandlery.registry.Release.ReleaseTemplate;
import java.util.List;

/** Reads stored releases; see {@link JsonLine}. */
final class StoredReleaseReader {
    private StoredReleaseReader() {}

    /**
     * Returns the release of a line.
     *
     * @throws IllegalArgumentException when it is none
     */
    static StoredRelease read(byte[] text, int from, int length) {
        return JsonLine.read(text, from, length, StoredReleaseReader::release);
    }

    private static StoredRelease release(JsonLine line) {
        String version = null;
        String released = null;
        String tree = null;
        String commit = null;
        Bundle bundle = null;
        StoredDefinition definition = null;
        String directory = null;
        List<StoredId> dependencies = null;
        List<StoredObject> objects = null;
        List<ReleaseTemplate> templates = null;
        List<StoredFinding> findings = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "version" -> version = line.text();
                case "released" -> released = line.text();
                case "tree" -> tree = line.text();
                case "commit" -> commit = line.text();
                case "bundle" -> bundle = bundle(line.object());
                case "definition" -> definition = StoredDefinitionReader.definition(line.object());
                case "directory" -> directory = line.text();
                case "dependencies" -> dependencies = line.list(StoredReleaseReader::id);
                case "objects" -> objects = line.list(StoredReleaseReader::object);
                case "templates" -> templates = line.list(StoredReleaseReader::template);
                case "findings" -> findings = line.list(StoredReleaseReader::finding);
                default -> line.skip();
            }
        }
        return new StoredRelease(
                JsonLine.told(version, "version"),
                JsonLine.told(released, "released"),
                JsonLine.told(tree, "tree"),
                JsonLine.told(commit, "commit"),
                JsonLine.told(bundle, "bundle"),
                definition,
                directory,
                dependencies,
                objects,
                templates,
                findings);
    }

    private static Bundle bundle(JsonLine line) {
        String digest = null;
        long size = -1;
        String contentDigest = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "digest" -> digest = line.text();
                case "size" -> size = line.number();
                case "contentDigest" -> contentDigest = line.text();
                default -> line.skip();
            }
        }
        return new Bundle(JsonLine.told(digest, "digest"), size, JsonLine.told(contentDigest, "contentDigest"));
    }

    private static StoredId id(JsonLine line) {
        String name = null;
        String version = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "name" -> name = line.text();
                case "version" -> version = line.text();
                default -> line.skip();
            }
        }
        return new StoredId(JsonLine.told(name, "name"), JsonLine.told(version, "version"));
    }

    private static StoredObject object(JsonLine line) {
        String apiVersion = null;
        String kind = null;
        String sourceName = null;
        NameSuffix suffix = null;
        String name = null;
        boolean clusterScoped = false;
        boolean singleton = false;
        List<Integer> openSubjects = null;
        List<StoredMade> made = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "apiVersion" -> apiVersion = line.text();
                case "kind" -> kind = line.text();
                case "sourceName" -> sourceName = line.text();
                case "suffix" -> suffix = NameSuffix.valueOf(line.text());
                case "name" -> name = line.text();
                case "clusterScoped" -> clusterScoped = line.flag();
                case "singleton" -> singleton = line.flag();
                case "openSubjects" -> openSubjects = line.wholes();
                case "made" -> made = line.list(StoredReleaseReader::made);
                default -> line.skip();
            }
        }
        return new StoredObject(
                JsonLine.told(apiVersion, "apiVersion"),
                JsonLine.told(kind, "kind"),
                JsonLine.told(sourceName, "sourceName"),
                suffix,
                name,
                clusterScoped,
                singleton,
                openSubjects,
                made);
    }

    private static StoredMade made(JsonLine line) {
        String kind = null;
        String sourceName = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "kind" -> kind = line.text();
                case "sourceName" -> sourceName = line.text();
                default -> line.skip();
            }
        }
        return new StoredMade(JsonLine.told(kind, "kind"), JsonLine.told(sourceName, "sourceName"));
    }

    private static ReleaseTemplate template(JsonLine line) {
        String owner = null;
        String name = null;
        String type = null;
        List<String> inputs = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "owner" -> owner = line.text();
                case "name" -> name = line.text();
                case "type" -> type = line.text();
                case "inputs" -> inputs = line.texts();
                default -> line.skip();
            }
        }
        return new ReleaseTemplate(
                JsonLine.told(owner, "owner"),
                JsonLine.told(name, "name"),
                JsonLine.told(type, "type"),
                JsonLine.told(inputs, "inputs"));
    }

    private static StoredFinding finding(JsonLine line) {
        String rule = null;
        String severity = null;
        String path = null;
        int row = 0;
        int column = 0;
        int width = 0;
        String commit = null;
        String message = null;
        String remedy = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "rule" -> rule = line.text();
                case "severity" -> severity = line.text();
                case "path" -> path = line.text();
                case "line" -> row = line.whole();
                case "column" -> column = line.whole();
                case "width" -> width = line.whole();
                case "commit" -> commit = line.text();
                case "message" -> message = line.text();
                case "remedy" -> remedy = line.text();
                default -> line.skip();
            }
        }
        return new StoredFinding(
                JsonLine.told(rule, "rule"),
                JsonLine.told(severity, "severity"),
                JsonLine.told(path, "path"),
                row,
                column,
                width,
                JsonLine.told(commit, "commit"),
                JsonLine.told(message, "message"),
                JsonLine.told(remedy, "remedy"));
    }
}
