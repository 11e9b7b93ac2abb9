/** Rules about arguments: those of workflows, steps, tasks, hooks and event bindings, and what the called templates take. */
@NullMarked
package dev.chandlery.lint.argument;

import org.jspecify.annotations.NullMarked;
