/** Rules about when CronWorkflows run. */
@NullMarked
package dev.chandlery.lint.schedule;

import org.jspecify.annotations.NullMarked;
