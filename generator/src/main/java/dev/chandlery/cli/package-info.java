/** The command line: parses options, calls one use case, prints its report. Knows everything. */
@NullMarked
package dev.chandlery.cli;

import org.jspecify.annotations.NullMarked;
