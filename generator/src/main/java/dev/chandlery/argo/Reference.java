package dev.chandlery.argo;

import dev.chandlery.yaml.Mark;
import java.util.List;

/**
 * One occurrence of the name of another object in a manifest.
 *
 * @param targetKind the kind of that object
 * @param name its name, as written
 * @param namespace its namespace when the manifest names one, else empty
 * @param template for a templateRef, the template called in that object; else empty
 * @param dynamic whether the name holds a tag such as <code>{{inputs.parameters.x}}</code>, so that it is only known when
 *     a workflow runs
 * @param optional whether the manifest says that the object may be missing
 * @param keys the keys of a Secret or ConfigMap that have to be there, in the order of the manifest; none when the manifest
 *     takes whatever there is; those that hold a tag are left out
 * @param use what the name does
 * @param path the place in the object, such as {@code spec.templates[0].container.env[1].valueFrom.secretKeyRef.name}
 * @param mark the place in the file; inside a text that holds another object, the place of that text
 */
public record Reference(
        String targetKind,
        String name,
        String namespace,
        String template,
        boolean dynamic,
        boolean optional,
        List<String> keys,
        ReferencePath.Use use,
        String path,
        Mark mark) {
    /** Copies the list. */
    public Reference {
        keys = List.copyOf(keys);
    }
}
