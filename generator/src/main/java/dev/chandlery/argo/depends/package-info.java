/**
 * The language of the field {@code depends} of tasks: tasks, their results, and boolean logic. Knows {@code argo.parsing};
 * which tasks there are is a matter of the DAG.
 */
@NullMarked
package dev.chandlery.argo.depends;

import org.jspecify.annotations.NullMarked;
