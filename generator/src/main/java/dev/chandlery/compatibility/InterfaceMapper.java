package dev.chandlery.compatibility;

import dev.chandlery.compatibility.InterfaceDocument.Artifact;
import dev.chandlery.compatibility.InterfaceDocument.Keyed;
import dev.chandlery.compatibility.InterfaceDocument.Library;
import dev.chandlery.compatibility.InterfaceDocument.Needed;
import dev.chandlery.compatibility.InterfaceDocument.Parameter;
import dev.chandlery.compatibility.InterfaceDocument.Schedule;
import dev.chandlery.compatibility.InterfaceDocument.Template;
import dev.chandlery.compatibility.InterfaceDocument.Thing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the document from the elements of an interface, and knows its schema. */
final class InterfaceMapper {
    private InterfaceMapper() {}

    static byte[] schema() {
        try (InputStream in = InterfaceMapper.class.getResourceAsStream("interface.json")) {
            return Objects.requireNonNull(in, "interface.json").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InterfaceDocument document(Element root) {
        return new InterfaceDocument(
                root.value(Trait.ARGO).orElse(""),
                parts(root, ElementKind.LIBRARY).map(InterfaceMapper::library).toList(),
                parts(root, ElementKind.SCHEDULE).map(InterfaceMapper::schedule).toList(),
                things(root, ElementKind.TRIGGER),
                things(root, ElementKind.SUPPORT),
                names(root, ElementKind.FEATURE),
                needed(root));
    }

    private static Library library(Element each) {
        return new Library(
                kind(each),
                each.name(),
                each.value(Trait.ENTRYPOINT).orElse(""),
                parameters(each, ElementKind.ARGUMENT_PARAMETER),
                artifacts(each, ElementKind.ARGUMENT_ARTIFACT),
                names(each, ElementKind.START_INPUT),
                names(each, ElementKind.EXIT_INPUT),
                parts(each, ElementKind.TEMPLATE).map(InterfaceMapper::template).toList());
    }

    private static Template template(Element each) {
        return new Template(
                each.name(),
                description(each),
                parameters(each, ElementKind.INPUT_PARAMETER),
                artifacts(each, ElementKind.INPUT_ARTIFACT),
                names(each, ElementKind.OUTPUT_PARAMETER),
                parts(each, ElementKind.OUTPUT_ARTIFACT)
                        .map(given -> new Artifact(given.name(), description(given), !given.has(Trait.OPTIONAL)))
                        .toList(),
                names(each, ElementKind.GLOBAL_OUTPUT),
                names(each, ElementKind.CALLER_VOLUME),
                names(each, ElementKind.CALLER_PARAMETER));
    }

    private static List<Parameter> parameters(Element owner, ElementKind kind) {
        return parts(owner, kind)
                .map(each -> new Parameter(
                        each.name(),
                        description(each),
                        each.has(Trait.REQUIRED),
                        each.value(Trait.DEFAULT),
                        each.values(Trait.OPTIONS),
                        each.value(Trait.TYPE).orElse("")))
                .toList();
    }

    private static List<Artifact> artifacts(Element owner, ElementKind kind) {
        return parts(owner, kind)
                .map(each -> new Artifact(each.name(), description(each), each.has(Trait.REQUIRED)))
                .toList();
    }

    private static Schedule schedule(Element each) {
        List<String> timing = each.values(Trait.TIMING);
        return new Schedule(
                each.name(),
                timing.stream()
                        .filter(text ->
                                !text.startsWith(PackageElements.ZONE) && !text.equals(PackageElements.SUSPENDED))
                        .toList(),
                timing.stream()
                        .filter(text -> text.startsWith(PackageElements.ZONE))
                        .map(text -> text.substring(PackageElements.ZONE.length()))
                        .findFirst()
                        .orElse(""),
                timing.contains(PackageElements.SUSPENDED));
    }

    private static Needed needed(Element root) {
        SortedSet<String> images = new TreeSet<>();
        addImages(root, images);
        return new Needed(
                named(root, "ServiceAccount"),
                keyed(root, "Secret"),
                keyed(root, "ConfigMap"),
                named(root, "PersistentVolumeClaim"),
                things(root, ElementKind.NEED).stream()
                        .filter(each -> !List.of("ServiceAccount", "Secret", "ConfigMap", "PersistentVolumeClaim")
                                .contains(each.kind()))
                        .toList(),
                names(root, ElementKind.RIGHT_NEEDED),
                names(root, ElementKind.RIGHT_GRANTED),
                List.copyOf(images));
    }

    private static void addImages(Element each, SortedSet<String> images) {
        images.addAll(each.values(Trait.IMAGES));
        each.parts().forEach(part -> addImages(part, images));
    }

    private static List<String> named(Element root, String kind) {
        return needs(root, kind).map(Element::name).toList();
    }

    private static List<Keyed> keyed(Element root, String kind) {
        return needs(root, kind)
                .map(each -> new Keyed(
                        each.name(),
                        names(each, ElementKind.NEEDED_KEY).stream().sorted().toList()))
                .toList();
    }

    private static Stream<Element> needs(Element root, String kind) {
        return parts(root, ElementKind.NEED).filter(each -> kind(each).equals(kind));
    }

    private static List<Thing> things(Element root, ElementKind kind) {
        return parts(root, kind).map(each -> new Thing(kind(each), each.name())).toList();
    }

    private static List<String> names(Element owner, ElementKind kind) {
        return parts(owner, kind).map(Element::name).toList();
    }

    private static Stream<Element> parts(Element owner, ElementKind kind) {
        return owner.parts().stream().filter(each -> each.kind() == kind);
    }

    private static String kind(Element each) {
        return each.value(Trait.OBJECT_KIND).orElse("");
    }

    private static String description(Element each) {
        return each.value(Trait.DESCRIPTION).map(String::strip).orElse("");
    }
}
