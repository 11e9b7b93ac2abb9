/** Rules about how objects are put together: what never runs, and what comes too early. */
@NullMarked
package dev.chandlery.lint.structure;

import org.jspecify.annotations.NullMarked;
