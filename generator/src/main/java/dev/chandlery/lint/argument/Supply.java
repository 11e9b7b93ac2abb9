package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.lint.Callee;
import dev.chandlery.yaml.Mark;

/**
 * A template that runs, and what it is given.
 *
 * @param label words for what runs it, such as {@code The step build of template main}
 * @param mark the place of that
 * @param given the arguments
 * @param meant whether the arguments are given to this template and to no other; those of a workflow are for all its
 *     templates, and those of a step also for its exit handler
 * @param callee the template
 */
record Supply(String label, Mark mark, InterfaceSyntax given, boolean meant, Callee callee) {}
