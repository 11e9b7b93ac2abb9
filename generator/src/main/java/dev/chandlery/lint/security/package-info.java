/** Rules about what attackers look for: pods with power over their node, secrets in the open, and input that is run. */
@NullMarked
package dev.chandlery.lint.security;

import org.jspecify.annotations.NullMarked;
