/** The Helm repository index, as YAML and as JSON, whole and by team. Knows {@code registry}. */
@NullMarked
package dev.chandlery.index;

import org.jspecify.annotations.NullMarked;
