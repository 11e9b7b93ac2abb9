/**
 * Who uses which release on a cluster, read from dumps of its objects, and which releases nothing uses any more. What is not
 * known counts as used. Knows neither the clock nor files.
 */
@NullMarked
package dev.chandlery.usage;

import org.jspecify.annotations.NullMarked;
