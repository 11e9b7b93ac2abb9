/**
 * Durations as Go writes them, such as {@code 1h30m}. Knows {@code argo.parsing}.
 */
@NullMarked
package dev.chandlery.argo.duration;

import org.jspecify.annotations.NullMarked;
