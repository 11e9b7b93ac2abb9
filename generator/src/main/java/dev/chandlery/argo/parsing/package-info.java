/**
 * What the parsers of the small languages inside Argo manifests share: places in a text, problems at them, and trees of
 * bounded height. Knows the JDK only; which file a text comes from is known to the caller.
 */
@NullMarked
package dev.chandlery.argo.parsing;

import org.jspecify.annotations.NullMarked;
