/**
 * The registry as its authors wrote it: configuration, packages, versions, releases, environments' files, and how
 * dependency ranges are resolved. Knows {@code source}, {@code yaml} and {@code diagnostic}.
 */
@NullMarked
package dev.chandlery.registry;

import org.jspecify.annotations.NullMarked;
