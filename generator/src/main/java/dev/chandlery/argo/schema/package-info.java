/**
 * Which fields Argo's types have, in which version of Argo, of which type and with which limits, down to the Kubernetes
 * types that they hold; and the check of a manifest against them. Knows {@code yaml} only.
 */
@NullMarked
package dev.chandlery.argo.schema;

import org.jspecify.annotations.NullMarked;
