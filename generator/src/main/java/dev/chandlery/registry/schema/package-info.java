/**
 * A small language that describes the project's own files: their keys, the shape of each value, defaults, and a sentence
 * about each. From one description come the findings of the {@linkplain dev.chandlery.registry.schema.Shape#check
 * checker}, the {@linkplain dev.chandlery.registry.schema.JsonSchema JSON Schema} and the reference page. Knows
 * {@code yaml} and {@code diagnostic}; which files there are is the business of {@code registry}.
 */
@NullMarked
package dev.chandlery.registry.schema;

import org.jspecify.annotations.NullMarked;
