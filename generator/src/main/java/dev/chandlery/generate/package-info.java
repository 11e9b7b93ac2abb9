/** The use cases: {@code check} and {@code generate}, from the sources to an output tree. Knows everything but {@code cli}. */
@NullMarked
package dev.chandlery.generate;

import org.jspecify.annotations.NullMarked;
