/**
 * Kubernetes-flavoured YAML: text to an immutable tree of nodes with positions, and canonical text back.
 *
 * <p>Knows nothing of Argo, of the registry or of findings; what is wrong with a text is a
 * {@link dev.chandlery.yaml.YamlProblem}.
 */
@NullMarked
package dev.chandlery.yaml;

import org.jspecify.annotations.NullMarked;
