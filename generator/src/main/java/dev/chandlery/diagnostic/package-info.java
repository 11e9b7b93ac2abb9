/**
 * Findings: what is wrong with the user's files, where, and what to do about it; and the forms in which they are
 * reported. Knows the positions of {@code yaml} and nothing else of ours.
 */
@NullMarked
package dev.chandlery.diagnostic;

import org.jspecify.annotations.NullMarked;
