/** Rules about the places where artifacts are kept. */
@NullMarked
package dev.chandlery.lint.artifact;

import org.jspecify.annotations.NullMarked;
