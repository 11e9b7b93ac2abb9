/**
 * Output: a tree of wanted files as a value, and the sinks that make a folder equal to it, atomically and writing only
 * what differs. Knows nothing of the domain.
 */
@NullMarked
package dev.chandlery.output;

import org.jspecify.annotations.NullMarked;
