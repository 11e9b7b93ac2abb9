/**
 * Signatures of texts: the SSH signatures that {@code ssh-keygen -Y} makes and verifies, and the keys for them. Knows
 * nothing of Chandlery. What is read is hostile: no content raises an exception, and sizes have limits.
 */
@NullMarked
package dev.chandlery.signature;

import org.jspecify.annotations.NullMarked;
