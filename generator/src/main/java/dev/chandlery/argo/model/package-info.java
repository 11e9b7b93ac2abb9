/**
 * The types of Argo Workflows as Java types that work with Fabric8's client: objects as its custom resources, what they
 * hold as records, Kubernetes types as its classes. For users of the library; nothing else of this program needs it.
 *
 * <p>The records are made from the table of {@code argo.schema} by a test.
 */
@NullMarked
package dev.chandlery.argo.model;

import org.jspecify.annotations.NullMarked;
