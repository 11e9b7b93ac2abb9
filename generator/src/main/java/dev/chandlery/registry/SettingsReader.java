package dev.chandlery.registry;

import dev.chandlery.diagnostic.Severity;
import dev.chandlery.registry.RegistrySettings.IndexFormat;
import dev.chandlery.registry.RegistrySettings.NameSuffix;
import dev.chandlery.registry.RegistrySettings.Versioning;
import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code chandlery.yaml}. */
final class SettingsReader {
    private static final TreePath FILE = RegistryFiles.SETTINGS;
    private static final TreePath MISNAMED = new TreePath("chandlery.yml");

    private static final String SEVERITY = "severity";

    private final FileKind kind;
    private final Report report = new Report(FILE.value());

    SettingsReader(Vocabulary words) {
        this.kind = FileKinds.registry(words);
    }

    Read<RegistrySettings> read(SourceTree tree) {
        Optional<SourceFile> file = tree.file(FILE);
        if (file.isEmpty() && tree.file(MISNAMED).isPresent()) {
            report.add(RegistryRules.FILE_NAME.at(
                    MISNAMED.value(), Mark.NONE, "chandlery.yml is not read.", "Rename it to " + FILE + "."));
        }
        YamlMapping root = file.flatMap(f -> OwnFile.read(kind, tree, f, report))
                .or(kind::withoutKeys)
                .orElseThrow();
        RegistrySettings settings =
                settings(Nodes.mapping(root, "metadata"), Nodes.mapping(root, "spec"), file.isPresent());
        return new Read<>(Optional.of(settings), report.findings());
    }

    private RegistrySettings settings(YamlMapping metadata, YamlMapping spec, boolean declared) {
        YamlMapping annotations = Nodes.mapping(spec, "metadata");
        YamlMapping lint = Nodes.mapping(spec, "lint");
        List<YamlMapping.Entry> rules = lint.get("rules")
                .flatMap(YamlNode::asMapping)
                .map(YamlMapping::entries)
                .orElse(List.of());
        return new RegistrySettings(
                Nodes.text(metadata, "name"),
                declared,
                withoutSlash(Nodes.textOrEmpty(spec, "url")),
                Nodes.texts(spec, "packages"),
                Nodes.texts(annotations, "title"),
                Nodes.texts(annotations, "description"),
                Nodes.texts(annotations, "version"),
                Nodes.texts(spec, "external"),
                Versioning.valueOf(constant(spec, "versioning")),
                new TagPattern(Nodes.text(spec, "tags")),
                Nodes.flag(spec, "snapshots").orElse(false),
                NameSuffix.valueOf(constant(Nodes.mapping(spec, "naming"), "suffix")),
                Nodes.flag(Nodes.mapping(spec, "naming"), "aliases").orElseThrow(),
                severities(rules),
                options(rules),
                Nodes.text(lint, "argoVersion"),
                overrides(Nodes.mapping(spec, "compatibility")),
                IndexFormat.valueOf(constant(Nodes.mapping(spec, "index"), "format")));
    }

    private static SortedMap<String, Optional<Severity>> severities(List<YamlMapping.Entry> rules) {
        SortedMap<String, Optional<Severity>> severities = new TreeMap<>();
        for (YamlMapping.Entry entry : rules) {
            Optional<String> word = entry.value()
                    .asString()
                    .or(() -> entry.value().asMapping().flatMap(setting -> setting.string(SEVERITY)));
            word.map(w -> w.toUpperCase(Locale.ROOT))
                    .ifPresent(w -> severities.put(
                            entry.key(), w.equals("OFF") ? Optional.empty() : Optional.of(Severity.valueOf(w))));
        }
        return severities;
    }

    private static SortedMap<String, YamlMapping> options(List<YamlMapping.Entry> rules) {
        SortedMap<String, YamlMapping> options = new TreeMap<>();
        for (YamlMapping.Entry entry : rules) {
            entry.value().asMapping().ifPresent(setting -> options.put(entry.key(), setting.without(SEVERITY)));
        }
        return options;
    }

    private static SortedMap<String, ChangeOverride> overrides(YamlMapping compatibility) {
        SortedMap<String, ChangeOverride> overrides = new TreeMap<>();
        for (YamlMapping.Entry entry : compatibility
                .get("changes")
                .flatMap(YamlNode::asMapping)
                .map(YamlMapping::entries)
                .orElse(List.of())) {
            entry.value()
                    .asMapping()
                    .ifPresent(given -> overrides.put(
                            entry.key(), new ChangeOverride(Nodes.text(given, "class"), Nodes.text(given, "reason"))));
        }
        return overrides;
    }

    private static String constant(YamlMapping node, String key) {
        return Nodes.text(node, key).toUpperCase(Locale.ROOT);
    }

    private static String withoutSlash(String url) {
        return url.replaceAll("/+$", "");
    }
}
