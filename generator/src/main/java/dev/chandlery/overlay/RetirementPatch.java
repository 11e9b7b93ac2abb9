package dev.chandlery.overlay;

import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.Environment.Retirement;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Patches that say on the live objects of a release that its end is announced. Argo CD reads the option to ask before it
 * prunes from the live object, so it has to be there before the object leaves git.
 */
final class RetirementPatch {
    private static final String ANNOTATIONS = "/metadata/annotations/";

    private RetirementPatch() {}

    /** Returns the announced end of a release in an environment. */
    static Optional<Retirement> of(Environment environment, Part part) {
        return environment.pins().stream()
                .filter(pin -> pin.release().equals(part.release().id()))
                .findFirst()
                .flatMap(Pin::retirement);
    }

    /** Returns the entries of a kustomization's {@code patches}, one for each object of a part. */
    static List<Nodes> patches(Environment environment, Part part) {
        return of(environment, part).stream()
                .flatMap(mark -> part.objects().stream()
                        .map(each -> patch(each, mark, environment.retention().confirm())))
                .toList();
    }

    private static Nodes patch(ReleaseObject object, Retirement mark, boolean confirm) {
        List<Nodes> operations = new ArrayList<>();
        // Every object of a release has annotations, so these can be added to.
        operations.add(add("chandlery.dev~1retire-after", mark.after().toString()));
        operations.add(add("chandlery.dev~1retire-reason", mark.reason()));
        if (confirm) {
            operations.add(add("argocd.argoproj.io~1sync-options", "Prune=confirm"));
        }
        return Nodes.map()
                .put("target", Nodes.map().put("kind", object.kind()).put("name", BindingPatch.quoted(object.name())))
                .put("patch", YamlScalar.string(YamlWriter.write(Nodes.list(operations))));
    }

    private static Nodes add(String key, String value) {
        return Nodes.map().put("op", "add").put("path", ANNOTATIONS + key).put("value", value);
    }
}
