/** Rules about the names that people choose. */
@NullMarked
package dev.chandlery.lint.naming;

import org.jspecify.annotations.NullMarked;
