package dev.chandlery.overlay;

import dev.chandlery.kustomize.TargetNames;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlWriter;
import java.util.List;

/** Entries of a kustomization's {@code patches} that are JSON patches (RFC 6902) of one object. */
final class JsonPatches {
    private JsonPatches() {}

    static YamlMapping entry(String kind, String name, List<Nodes> operations) {
        return Nodes.map()
                .put("target", Nodes.map().put("kind", kind).put("name", TargetNames.literal(name)))
                .put("patch", YamlScalar.string(YamlWriter.write(Nodes.list(operations))))
                .node();
    }

    /** Returns an operation that sets an annotation; every object of a release has some, so it can be added to them. */
    static Nodes annotate(String key, String value) {
        return Nodes.map()
                .put("op", "add")
                .put("path", "/metadata/annotations/" + key.replace("~", "~0").replace("/", "~1"))
                .put("value", value);
    }
}
