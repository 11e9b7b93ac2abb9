/** Rules about objects as a whole: their names, the pods that they may leave behind, and plugins. */
@NullMarked
package dev.chandlery.lint.object;

import org.jspecify.annotations.NullMarked;
