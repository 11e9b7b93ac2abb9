/**
 * Approvals of promotions: which statements count, whose they are, and what is missing. The state before a change says who
 * may approve; the clock comes in as a value.
 */
@NullMarked
package dev.chandlery.approval;

import org.jspecify.annotations.NullMarked;
