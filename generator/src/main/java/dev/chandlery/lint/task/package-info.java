/** Rules about the tasks of a DAG: which of them there are, which waits for which, and what they take from each other. */
@NullMarked
package dev.chandlery.lint.task;

import org.jspecify.annotations.NullMarked;
