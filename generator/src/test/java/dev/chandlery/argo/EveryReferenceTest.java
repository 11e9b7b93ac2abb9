package dev.chandlery.argo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.argo.schema.ArgoVersion;
import dev.chandlery.argo.schema.FieldCheck;
import dev.chandlery.argo.schema.FieldProblem;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds, for every row of docs/references.md and every place where its part stands, an object that names another one
 * there, and renames that one.
 */
class EveryReferenceTest {
    private static final String OLD = "settings";
    private static final String NEW = "settings-v1.2.0";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One place of the table.
     *
     * @param way the parts that lead to the row, from a kind down
     * @param row the row
     * @param target the kind that is named
     */
    record Case(List<PartPath> way, ReferencePath row, String target) {
        String kind() {
            return way.isEmpty() ? row.part() : way.get(0).owner();
        }

        /** Returns the object as JSON, which is YAML too. */
        String json(String name) {
            Map<String, Object> part = new LinkedHashMap<>();
            String path = row.path();
            switch (row.choice()) {
                case ONLY -> {}
                case CLUSTER_SCOPE -> put(part, sibling("clusterScope"), target.startsWith("Cluster"));
                case KIND -> put(part, sibling("kind"), target);
                case OWN_KIND -> {
                    put(part, "apiVersion", "v1");
                    put(part, "kind", target);
                }
                case TRIGGER_OPERATION -> {
                    put(part, path.replace("source.resource.metadata.name", "operation"), "patch");
                    put(part, path.replace("metadata.name", "kind"), target);
                }
                case RESOURCES -> put(part, path.replace("resourceNames", "resources"), "configmaps");
                case FIELD -> {
                    path = path.replace("**", target.equals("Secret") ? "http.tokenSecret" : "http.bodyConfigMap");
                    put(part, path + ".key", "k");
                    path += ".name";
                }
            }
            put(part, path, name);
            Map<String, Object> object = part;
            for (int i = way.size() - 1; i >= 0; i--) {
                PartPath at = way.get(i);
                object = new LinkedHashMap<>();
                put(object, at.path(), at.text() ? JSON.writeValueAsString(part) : part);
                part = object;
            }
            object.put("kind", kind());
            return JSON.writeValueAsString(object);
        }

        private String sibling(String key) {
            String path = row.path();
            return path.contains(".") ? path.substring(0, path.lastIndexOf('.') + 1) + key : key;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(kind());
            way.forEach(part -> text.append(' ').append(part.path()));
            return text.append(' ')
                    .append(row.path())
                    .append(" -> ")
                    .append(target)
                    .toString();
        }
    }

    static Stream<Case> cases() {
        return ArgoReferences.table().stream()
                .flatMap(row -> ways(row.part()).stream()
                        .flatMap(way -> targets(row).map(target -> new Case(way, row, target))));
    }

    private static Stream<String> targets(ReferencePath row) {
        return row.targets().stream().map(target -> target.equals("*") ? "ConfigMap" : target);
    }

    /** Returns the ways to a part: one through each place where it stands, that place reached by the shortest. */
    private static List<List<PartPath>> ways(String part) {
        List<List<PartPath>> ways = new ArrayList<>();
        for (PartPath place : ArgoReferences.parts()) {
            if (place.part().equals(part)) {
                List<PartPath> way =
                        new ArrayList<>(shortest(place.owner(), new HashSet<>()).orElseThrow());
                way.add(place);
                ways.add(way);
            }
        }
        return ways.isEmpty() ? List.of(List.of()) : ways;
    }

    private static Optional<List<PartPath>> shortest(String part, Set<String> above) {
        List<PartPath> places = ArgoReferences.parts().stream()
                .filter(place -> place.part().equals(part))
                .toList();
        if (places.isEmpty()) {
            return Optional.of(List.of());
        }
        Optional<List<PartPath>> best = Optional.empty();
        for (PartPath place : places) {
            if (above.add(place.owner())) {
                Optional<List<PartPath>> found = shortest(place.owner(), above);
                above.remove(place.owner());
                if (found.isPresent()
                        && found.get().size() + 1 < best.map(List::size).orElse(Integer.MAX_VALUE)) {
                    List<PartPath> way = new ArrayList<>(found.get());
                    way.add(place);
                    best = Optional.of(way);
                }
            }
        }
        return best;
    }

    /** Puts a value at a path of the table; lists get one item, mappings with any keys the key {@code exit}. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String path, Object value) {
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        int depth = 0;
        while (key.endsWith("[]")) {
            key = key.substring(0, key.length() - 2);
            depth++;
        }
        key = key.equals("*") ? "exit" : key;
        if (dot < 0) {
            Object leaf = value;
            for (int i = 0; i < depth; i++) {
                leaf = List.of(leaf);
            }
            into.put(key, leaf);
            return;
        }
        Object held = into.get(key);
        for (int i = 0; i < depth && held != null; i++) {
            held = ((List<Object>) held).get(0);
        }
        Map<String, Object> next = held == null ? new LinkedHashMap<>() : (Map<String, Object>) held;
        if (held == null) {
            Object item = next;
            for (int i = 0; i < depth; i++) {
                item = List.of(item);
            }
            into.put(key, item);
        }
        put(next, path.substring(dot + 1), value);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aNameIsFoundAndFollowsItsObject(Case of) {
        YamlMapping object = Manifests.read(of.json(OLD));

        List<Reference> found = new ArrayList<>();
        ArgoReferences.walk(object, found::add);
        YamlMapping renamed = ArgoReferences.rewrite(
                object, reference -> reference.targetKind().equals(of.target()) ? NEW : reference.name());

        assertThat(found)
                .extracting(Reference::targetKind, Reference::name, Reference::use)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        of.target(), OLD, of.row().use()));
        assertThat(YamlWriter.write(renamed)).isEqualTo(YamlWriter.write(Manifests.read(of.json(NEW))));
    }

    static Stream<Case> ofArgo() {
        return cases().filter(each -> ArgoSchema.KINDS.contains(each.kind()));
    }

    /** The table is written by hand; the fields come from Argo's own types. */
    @ParameterizedTest
    @MethodSource("ofArgo")
    void thePlaceIsOneOfArgosFields(Case of) {
        YamlMapping object = Manifests.read(of.json(OLD));

        assertThat(ArgoVersion.KNOWN)
                .anySatisfy(version -> assertThat(FieldCheck.check(object, ArgoSchema.forVersion(version)))
                        .noneMatch(problem -> problem instanceof FieldProblem.Unknown
                                || problem instanceof FieldProblem.WrongCase
                                || problem instanceof FieldProblem.Unavailable));
    }
}
