package dev.chandlery.registry;

import dev.chandlery.registry.schema.Either;
import dev.chandlery.registry.schema.Field;
import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.Flag;
import dev.chandlery.registry.schema.Group;
import dev.chandlery.registry.schema.ListOf;
import dev.chandlery.registry.schema.MapOf;
import dev.chandlery.registry.schema.Named;
import dev.chandlery.registry.schema.Shape;
import dev.chandlery.registry.schema.Text;
import dev.chandlery.registry.schema.Whole;
import dev.chandlery.registry.schema.Word;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSequence;
import java.util.stream.Collectors;

/** Writes the reference page of the project's own files from their descriptions. */
final class FilesPage {
    private final StringBuilder page = new StringBuilder();

    static String write(Vocabulary words) {
        FilesPage files = new FilesPage();
        files.page.append("""
                # Files

                The files that Chandlery defines, key by key. This page is made from the same description that the files are
                checked against. Reading is strict: an unknown key, a key that stands twice and a value of another type are
                [findings](rules/key-unknown.md) with a place and a remedy.

                Each kind has a JSON Schema, published in the folder `schemas/` of the registry. An editor with a YAML language
                server checks and completes a file that starts with a line such as

                ```yaml
                # yaml-language-server: $schema=https://templates.acme.example/schemas/package.json
                ```
                """);
        FileKinds.all(words).forEach(files::kind);
        return files.page.toString();
    }

    private void kind(FileKind kind) {
        page.append("\n## ").append(kind.kind()).append("\n\n");
        page.append("`").append(kind.path()).append("`").append(": ").append(kind.summary());
        page.append(" Schema: `schemas/").append(kind.schemaFile()).append("`.\n");
        page.append("\n```yaml\n").append(kind.example()).append("```\n");
        page.append("\n| key | value | default | meaning |\n|---|---|---|---|\n");
        rows("", kind.root());
    }

    private void rows(String prefix, Group group) {
        for (Field field : group.fields()) {
            String key = prefix + field.key();
            page.append("| `").append(key).append("` | ").append(cell(words(field.shape())));
            page.append(" | ").append(field.required() ? "**required**" : fallback(field));
            page.append(" | ").append(cell(field.description())).append(" |\n");
            below(key, field.shape());
        }
    }

    private void below(String key, Shape shape) {
        if (shape instanceof Group group) {
            rows(key + ".", group);
        } else if (shape instanceof ListOf list) {
            below(key + "[]", list.item());
        } else if (shape instanceof Either either) {
            rows(key + ".", either.group());
        } else if (shape instanceof Named named) {
            if (named.common() instanceof Group group) {
                rows(key + ".<id>.", group);
            }
            named.own().forEach((name, own) -> {
                page.append("| `")
                        .append(key)
                        .append('.')
                        .append(name)
                        .append("` | ")
                        .append(cell(words(own)));
                page.append(" |  | Settings of the rule [").append(name).append("](rules/");
                page.append(name).append(".md). |\n");
                below(key + "." + name, own);
            });
        }
    }

    private static String words(Shape shape) {
        if (shape instanceof Group group) {
            return group.oneOnly() ? "mapping with one of these keys" : "mapping";
        }
        if (shape instanceof ListOf list) {
            return "list of " + (list.item() instanceof Group ? "mappings" : "texts, each " + words(list.item()));
        }
        if (shape instanceof MapOf map) {
            return "mapping of " + map.key().form() + " to " + words(map.value());
        }
        if (shape instanceof Named named) {
            return "mapping of the id of a " + named.noun() + " to " + words(named.common());
        }
        if (shape instanceof Either either) {
            return words(either.word()) + "; or a mapping with "
                    + (either.group().oneOnly() ? "one of these keys" : "these keys");
        }
        if (shape instanceof Word word) {
            return word.options().stream()
                    .map(o -> "`" + o.word() + "` (" + o.meaning() + ")")
                    .collect(Collectors.joining(", "));
        }
        if (shape instanceof Text text) {
            return text.form() + ", such as `" + text.example() + "`";
        }
        if (shape instanceof Whole || shape instanceof Flag) {
            return shape.words();
        }
        throw new IllegalArgumentException(shape.toString());
    }

    private static String fallback(Field field) {
        return field.fallback().map(FilesPage::code).orElse("");
    }

    private static String code(YamlNode node) {
        if (node instanceof YamlSequence list) {
            return list.items().isEmpty()
                    ? "none"
                    : list.items().stream().map(FilesPage::code).collect(Collectors.joining(", "));
        }
        return "`" + node.asScalar().orElseThrow().text() + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
