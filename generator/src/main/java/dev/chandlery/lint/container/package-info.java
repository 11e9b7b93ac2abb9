/** Rules about what templates run themselves: containers, scripts, sets of containers, resources and plugins. */
@NullMarked
package dev.chandlery.lint.container;

import org.jspecify.annotations.NullMarked;
