package dev.chandlery.generate;

import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.bundle.Chart;
import dev.chandlery.bundle.ChartSource;
import dev.chandlery.catalogue.ReleaseDetail;
import dev.chandlery.catalogue.ReleaseDetail.TextFile;
import dev.chandlery.catalogue.ReleaseDetails;
import dev.chandlery.compatibility.InterfaceDocument;
import dev.chandlery.environment.PatchFields;
import dev.chandlery.kustomize.TargetNames;
import dev.chandlery.manifest.Features.Feature;
import dev.chandlery.manifest.FinalObject;
import dev.chandlery.overlay.Bases;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageFiles;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a release as they are published: final manifests, documents, and the page's own content. */
final class ReleaseFiles {
    private final SourceTree tree;
    private final PackageDirectory directory;
    private final SortedMap<String, byte[]> manifests;
    private final List<Feature> features;
    private final List<FinalObject> objects;

    ReleaseFiles(SourceTree tree, PackageDirectory directory, List<FinalObject> objects, List<Feature> features) {
        this.features = features;
        this.objects = objects;
        this.tree = tree;
        this.directory = directory;
        this.manifests = manifests(objects);
    }

    /** Returns the final manifests, one file for each file of the source. */
    SortedMap<String, byte[]> manifests() {
        return manifests;
    }

    /** Returns the JSON twin of the release. */
    byte[] detail(List<ArgoWorkflowTemplate> templates, InterfaceDocument contract) {
        List<TextFile> texts = new ArrayList<>();
        manifests.forEach(
                (path, content) -> texts.add(new TextFile(path, new String(content, StandardCharsets.UTF_8))));
        List<TextFile> examples = directory.files().examples().stream()
                .flatMap(file -> text(file).map(t -> new TextFile(relative(file), t)).stream())
                .toList();
        return ReleaseDetails.toJson(new ReleaseDetail(
                directory.files().readme().flatMap(this::text).orElse(""),
                directory.files().changelog().flatMap(this::text).orElse(""),
                IconFile.address(tree, directory).orElse(""),
                templates,
                texts,
                examples,
                features.stream().map(this::feature).toList(),
                Optional.of(contract)));
    }

    private ReleaseDetail.Feature feature(Feature feature) {
        SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
        for (YamlMapping patch : feature.patches()) {
            String kind = patch.stringAt("target", "kind").orElse("");
            String name = patch.stringAt("target", "name").orElse("");
            objects.stream()
                    .map(FinalObject::object)
                    .filter(each -> each.kind().equals(kind)
                            && TargetNames.literal(each.name()).equals(name))
                    .findFirst()
                    .ifPresent(each -> fields.computeIfAbsent(kind + " " + each.sourceName(), k -> new TreeSet<>())
                            .addAll(PatchFields.of(patch.string("patch").orElse(""))
                                    .keySet()));
        }
        return new ReleaseDetail.Feature(
                feature.name(),
                feature.description(),
                fields.entrySet().stream()
                        .map(each -> new ReleaseDetail.Change(each.getKey(), List.copyOf(each.getValue())))
                        .toList(),
                feature.objects().stream()
                        .map(each -> each.object().kind() + " " + each.object().sourceName())
                        .toList());
    }

    /** Returns the packed chart. */
    Chart.Packed chart(ChartSource source) {
        return Chart.pack(source);
    }

    /** Returns the files that are shipped as documents, by their path in the package. */
    SortedMap<String, byte[]> documents() {
        PackageFiles files = directory.files();
        SortedMap<String, byte[]> documents = new TreeMap<>();
        Stream.of(
                        files.readme().stream(),
                        files.changelog().stream(),
                        files.examples().stream(),
                        files.tests().stream(),
                        files.documents().stream())
                .flatMap(part -> part)
                .forEach(file -> add(file, documents));
        features.forEach(feature -> Bases.componentFiles(feature)
                .forEach((name, text) -> documents.put(
                        "features/" + feature.name() + "/" + name, text.getBytes(StandardCharsets.UTF_8))));
        return documents;
    }

    /** A document that Helm would refuse is left out of the chart; the package works without it. */
    private void add(SourceFile file, SortedMap<String, byte[]> documents) {
        try {
            documents.put(relative(file), tree.read(file));
        } catch (FileTooLargeException e) {
            documents.remove(relative(file));
        }
    }

    private String relative(SourceFile file) {
        TreePath at = directory.directory();
        return file.path().isIn(at) && !file.path().equals(at)
                ? file.path().below(at).value()
                : file.path().name();
    }

    /** Returns the text of a file, or empty when it is too large or not UTF-8. */
    private Optional<String> text(SourceFile file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(tree.read(file)))
                    .toString());
        } catch (CharacterCodingException | FileTooLargeException e) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, byte[]> manifests(List<FinalObject> objects) {
        SortedMap<String, List<YamlMapping>> byFile = new TreeMap<>();
        for (FinalObject object : objects) {
            byFile.computeIfAbsent(yamlName(object.file()), f -> new ArrayList<>())
                    .add(object.node());
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        byFile.forEach(
                (path, nodes) -> files.put(path, YamlWriter.writeAll(nodes).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String yamlName(TreePath file) {
        String path = file.isRoot() ? "manifest.yaml" : file.value();
        return path.endsWith(".yaml") || path.endsWith(".yml") ? path : path + ".yaml";
    }
}
