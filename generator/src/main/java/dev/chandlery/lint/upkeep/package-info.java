/** Rules about what workflows take from a cluster, and what they leave behind. */
@NullMarked
package dev.chandlery.lint.upkeep;

import org.jspecify.annotations.NullMarked;
