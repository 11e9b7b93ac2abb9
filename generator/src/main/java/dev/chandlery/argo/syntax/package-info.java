/**
 * Argo's objects as they are written: workflows, templates, steps and tasks, parameters and artifacts, each with its place
 * in the file. What lint rules and editors look at. Lenient: a field of another type than Argo's counts as absent, and
 * nothing raises an exception.
 */
@NullMarked
package dev.chandlery.argo.syntax;

import org.jspecify.annotations.NullMarked;
