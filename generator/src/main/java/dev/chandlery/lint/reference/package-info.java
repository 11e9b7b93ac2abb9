/** Rules about names of templates and of the objects that hold them. */
@NullMarked
package dev.chandlery.lint.reference;

import org.jspecify.annotations.NullMarked;
