/**
 * Cron schedules as Argo Workflows reads them. Knows {@code argo.parsing} and, for {@code @every}, {@code argo.duration};
 * which time zones exist is a matter of the caller.
 */
@NullMarked
package dev.chandlery.argo.schedule;

import org.jspecify.annotations.NullMarked;
