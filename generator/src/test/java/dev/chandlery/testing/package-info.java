/** What tests share: seeded random data, golden files, and monorepos written in a few lines. */
@NullMarked
package dev.chandlery.testing;

import org.jspecify.annotations.NullMarked;
