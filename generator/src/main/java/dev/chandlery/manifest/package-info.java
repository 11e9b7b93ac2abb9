/**
 * The manifests of a package: reading its Kubernetes objects, their names on the cluster, the references between them,
 * labels and annotations. Knows {@code argo} and {@code registry}.
 */
@NullMarked
package dev.chandlery.manifest;

import org.jspecify.annotations.NullMarked;
