/** Rules about what people are told of templates that they may call. */
@NullMarked
package dev.chandlery.lint.documentation;

import org.jspecify.annotations.NullMarked;
