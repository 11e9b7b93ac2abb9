package dev.chandlery.registry;

import dev.chandlery.diagnostic.Severity;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.registry.RegistrySettings.IndexFormat;
import dev.chandlery.registry.RegistrySettings.NameSuffix;
import dev.chandlery.registry.RegistrySettings.Versioning;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.registry.schema.Respelling;
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
import java.util.SortedSet;
import java.util.TreeMap;

/** Reads {@code chandlery.yaml}. */
final class SettingsReader {
    private static final TreePath FILE = RegistryFiles.SETTINGS;
    private static final TreePath MISNAMED = new TreePath("chandlery.yml");

    private final SortedSet<String> ruleIds;
    private final Report report = new Report(FILE.value());

    SettingsReader(SortedSet<String> ruleIds) {
        this.ruleIds = ruleIds;
    }

    Read<RegistrySettings> read(SourceTree tree) {
        Optional<SourceFile> file = tree.file(FILE);
        if (file.isEmpty() && tree.file(MISNAMED).isPresent()) {
            report.add(RegistryRules.FILE_NAME.at(
                    MISNAMED.value(), Mark.NONE, "chandlery.yml is not read.", "Rename it to " + FILE + "."));
        }
        YamlMapping root = file.flatMap(f -> OwnFile.read(FileKinds.REGISTRY, tree, f, report))
                .or(FileKinds.REGISTRY::withoutKeys)
                .orElseThrow();
        RegistrySettings settings =
                settings(Nodes.mapping(root, "metadata"), Nodes.mapping(root, "spec"), file.isPresent());
        return new Read<>(Optional.of(settings), report.findings());
    }

    private RegistrySettings settings(YamlMapping metadata, YamlMapping spec, boolean declared) {
        YamlMapping annotations = Nodes.mapping(spec, "metadata");
        YamlMapping lint = Nodes.mapping(spec, "lint");
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
                NameSuffix.valueOf(constant(Nodes.mapping(spec, "naming"), "suffix")),
                severities(lint.get("rules").flatMap(YamlNode::asMapping)),
                Nodes.text(lint, "argoVersion"),
                IndexFormat.valueOf(constant(Nodes.mapping(spec, "index"), "format")));
    }

    private SortedMap<String, Optional<Severity>> severities(Optional<YamlMapping> rules) {
        SortedMap<String, Optional<Severity>> severities = new TreeMap<>();
        for (YamlMapping.Entry entry : rules.map(YamlMapping::entries).orElse(List.of())) {
            if (!ruleIds.contains(entry.key())) {
                report.add(RegistryRules.LINT_RULE_UNKNOWN
                        .at(
                                FILE.value(),
                                entry.keyMark(),
                                "There is no rule " + Quoted.of(entry.key()) + ".",
                                Suggestion.didYouMean(entry.key(), ruleIds, "Remove the line."))
                        .withFixes(Respelling.fixes(FILE.value(), entry.keyMark(), entry.key(), ruleIds)));
                continue;
            }
            String word = entry.value().asString().orElseThrow().toUpperCase(Locale.ROOT);
            severities.put(entry.key(), word.equals("OFF") ? Optional.empty() : Optional.of(Severity.valueOf(word)));
        }
        return severities;
    }

    private static String constant(YamlMapping node, String key) {
        return Nodes.text(node, key).toUpperCase(Locale.ROOT);
    }

    private static String withoutSlash(String url) {
        return url.replaceAll("/+$", "");
    }
}
