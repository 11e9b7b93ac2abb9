/**
 * Rules about the variables that tags and expressions name: which there are where, as Argo's own check has it, and where a
 * tag is filled in at all.
 */
@NullMarked
package dev.chandlery.lint.variable;

import org.jspecify.annotations.NullMarked;
