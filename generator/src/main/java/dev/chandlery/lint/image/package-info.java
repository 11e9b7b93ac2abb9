/** Rules about the images of containers. */
@NullMarked
package dev.chandlery.lint.image;

import org.jspecify.annotations.NullMarked;
