/**
 * Argo's types as far as they are read: which kinds there are, what their templates take and give, whom they call, and
 * every path of a manifest that names another object. Knows {@code yaml} only.
 */
@NullMarked
package dev.chandlery.argo;

import org.jspecify.annotations.NullMarked;
