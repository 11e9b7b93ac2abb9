/** Rules about the fields of Argo's objects: that they exist, and what they hold. */
@NullMarked
package dev.chandlery.lint.field;

import org.jspecify.annotations.NullMarked;
