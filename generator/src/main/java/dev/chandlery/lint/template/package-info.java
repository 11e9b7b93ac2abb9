/** Rules about templates of every type: names, bodies, what they take and give, time limits, retries and metrics. */
@NullMarked
package dev.chandlery.lint.template;

import org.jspecify.annotations.NullMarked;
