/** Bundles: one reproducible Helm chart archive a release. Knows {@code registry} and {@code manifest}. */
@NullMarked
package dev.chandlery.bundle;

import org.jspecify.annotations.NullMarked;
