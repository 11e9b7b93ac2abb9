package dev.chandlery.generate;

import dev.chandlery.generate.StoredDefinition.StoredDeprecation;
import dev.chandlery.generate.StoredDefinition.StoredRange;
import dev.chandlery.generate.StoredDefinition.StoredYank;
import dev.chandlery.registry.PackageDefinition.Maintainer;
import java.util.List;

/** Reads stored definitions; see {@link JsonLine}. */
final class StoredDefinitionReader {
    private StoredDefinitionReader() {}

    static StoredDefinition definition(JsonLine line) {
        String name = null;
        String version = null;
        String team = null;
        String title = null;
        String description = null;
        List<String> keywords = null;
        List<Maintainer> maintainers = null;
        String license = null;
        String icon = null;
        String home = null;
        List<String> sources = null;
        String argo = null;
        List<StoredRange> dependencies = null;
        StoredDeprecation deprecated = null;
        String visibility = null;
        List<String> shared = null;
        List<StoredYank> yanked = null;
        String released = null;
        List<String> renamedFrom = null;
        List<String> features = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "name" -> name = line.text();
                case "version" -> version = line.text();
                case "team" -> team = line.text();
                case "title" -> title = line.text();
                case "description" -> description = line.text();
                case "keywords" -> keywords = line.texts();
                case "maintainers" -> maintainers = line.list(StoredDefinitionReader::maintainer);
                case "license" -> license = line.text();
                case "icon" -> icon = line.text();
                case "home" -> home = line.text();
                case "sources" -> sources = line.texts();
                case "argo" -> argo = line.text();
                case "dependencies" -> dependencies = line.list(StoredDefinitionReader::range);
                case "deprecated" -> deprecated = deprecation(line.object());
                case "visibility" -> visibility = line.text();
                case "shared" -> shared = line.texts();
                case "yanked" -> yanked = line.list(StoredDefinitionReader::yank);
                case "released" -> released = line.text();
                case "renamedFrom" -> renamedFrom = line.texts();
                case "features" -> features = line.texts();
                default -> line.skip();
            }
        }
        return new StoredDefinition(
                JsonLine.told(name, "name"),
                JsonLine.told(version, "version"),
                JsonLine.told(team, "team"),
                JsonLine.told(title, "title"),
                JsonLine.told(description, "description"),
                JsonLine.told(keywords, "keywords"),
                JsonLine.told(maintainers, "maintainers"),
                JsonLine.told(license, "license"),
                JsonLine.told(icon, "icon"),
                JsonLine.told(home, "home"),
                JsonLine.told(sources, "sources"),
                JsonLine.told(argo, "argo"),
                JsonLine.told(dependencies, "dependencies"),
                JsonLine.told(deprecated, "deprecated"),
                JsonLine.told(visibility, "visibility"),
                JsonLine.told(shared, "shared"),
                JsonLine.told(yanked, "yanked"),
                JsonLine.told(released, "released"),
                renamedFrom,
                features);
    }

    private static Maintainer maintainer(JsonLine line) {
        String name = null;
        String email = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "name" -> name = line.text();
                case "email" -> email = line.text();
                default -> line.skip();
            }
        }
        return new Maintainer(JsonLine.told(name, "name"), JsonLine.told(email, "email"));
    }

    private static StoredRange range(JsonLine line) {
        String name = null;
        String range = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "name" -> name = line.text();
                case "range" -> range = line.text();
                default -> line.skip();
            }
        }
        return new StoredRange(JsonLine.told(name, "name"), JsonLine.told(range, "range"));
    }

    private static StoredDeprecation deprecation(JsonLine line) {
        boolean is = false;
        String since = null;
        String message = null;
        String replacement = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "is" -> is = line.flag();
                case "since" -> since = line.text();
                case "message" -> message = line.text();
                case "replacement" -> replacement = line.text();
                default -> line.skip();
            }
        }
        return new StoredDeprecation(
                is,
                JsonLine.told(since, "since"),
                JsonLine.told(message, "message"),
                JsonLine.told(replacement, "replacement"));
    }

    static StoredYank yank(JsonLine line) {
        String version = null;
        String reason = null;
        while (line.hasField()) {
            switch (line.field()) {
                case "version" -> version = line.text();
                case "reason" -> reason = line.text();
                default -> line.skip();
            }
        }
        return new StoredYank(JsonLine.told(version, "version"), JsonLine.told(reason, "reason"));
    }
}
