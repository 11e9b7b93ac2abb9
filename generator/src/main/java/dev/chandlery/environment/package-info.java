/**
 * Environments: which releases run on which cluster, in which namespace, and why. Knows {@code registry}.
 */
@NullMarked
package dev.chandlery.environment;

import org.jspecify.annotations.NullMarked;
