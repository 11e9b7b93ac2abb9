/** Rules about steps, and about what tasks and hooks have in common with them: names, loops, and conditions of hooks. */
@NullMarked
package dev.chandlery.lint.step;

import org.jspecify.annotations.NullMarked;
