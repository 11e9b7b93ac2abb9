package dev.chandlery.argo;

import dev.chandlery.testing.Tools;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The strings in the manifests of the test corpus that are known to be valid. */
public final class CorpusStrings {
    private static final List<String> FOLDERS = List.of("argo-examples", "lint-vectors/valid", "understack");

    /**
     * A string of a manifest.
     *
     * @param file its file
     * @param path the keys that lead to it, divided by dots; {@code []} for an item of a list
     * @param text the string
     */
    public record Text(Path file, String path, String text) {
        /** Says whether the string is the value, or an item of the list, of one of these keys. */
        public boolean isUnder(String... keys) {
            String plain = path.replace("[]", "");
            return Stream.of(keys).anyMatch(key -> plain.endsWith("." + key));
        }

        @Override
        public String toString() {
            return file + " " + path + ": " + text;
        }
    }

    private CorpusStrings() {}

    /** Returns all strings, or skips the running test where the corpus is absent. */
    public static List<Text> all() {
        List<Text> texts = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (Path file : files(Tools.requireCorpus(folder))) {
                YamlReader.read(bytes(file)).documents().forEach(document -> collect(file, "", document.root(), texts));
            }
        }
        return texts;
    }

    /** Returns the strings under these keys of Argo objects, or skips the running test where the corpus is absent. */
    public static List<Text> under(String... keys) {
        return all().stream().filter(text -> text.isUnder(keys)).toList();
    }

    private static void collect(Path file, String path, YamlNode node, List<Text> texts) {
        if (node instanceof YamlScalar scalar) {
            texts.add(new Text(file, path, scalar.text()));
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> collect(file, path + "." + entry.key(), entry.value(), texts));
        } else {
            node.asSequence().ifPresent(list -> list.items().forEach(item -> collect(file, path + "[]", item, texts)));
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
