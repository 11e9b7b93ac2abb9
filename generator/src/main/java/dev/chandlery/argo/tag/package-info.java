/**
 * The tags that Argo Workflows replaces in texts: <code>{{name}}</code> and <code>{{=expression}}</code>. Knows
 * {@code argo.parsing}; what the names may be is a matter of the place where the text stands.
 */
@NullMarked
package dev.chandlery.argo.tag;

import org.jspecify.annotations.NullMarked;
