package dev.chandlery.argo.schedule;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;

/** When something runs. */
public sealed interface Timing {
    /**
     * Again and again after a time.
     *
     * @param interval the time
     */
    record Every(Duration interval) implements Timing {}

    /**
     * At the minutes that all five fields name.
     *
     * @param minutes minutes of the hour
     * @param hours hours of the day
     * @param days days of the month
     * @param months months
     * @param weekdays days of the week, Sunday is 0
     */
    record Calendar(Values minutes, Values hours, Values days, Values months, Values weekdays) implements Timing {
        /** How long months can be, from January. */
        private static final List<Integer> MONTHS = List.of(31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

        /** Returns the values of a field. */
        public Values of(CronField field) {
            return switch (field) {
                case MINUTE -> minutes;
                case HOUR -> hours;
                case DAY_OF_MONTH -> days;
                case MONTH -> months;
                case DAY_OF_WEEK -> weekdays;
            };
        }

        /** Says whether it ever runs: no month has a 31st of February. */
        public boolean runs() {
            boolean inSomeMonth = months.numbers().stream()
                    .anyMatch(month -> days.numbers().stream().anyMatch(day -> day <= MONTHS.get(month - 1)));
            boolean onSomeDay = !weekdays.isEmpty() && !months.isEmpty();
            // When both are restricted, one of them is enough.
            boolean both = days.star() || weekdays.star();
            return !minutes.isEmpty()
                    && !hours.isEmpty()
                    && (both ? inSomeMonth && onSomeDay : inSomeMonth || onSomeDay);
        }
    }

    /**
     * The values of a field.
     *
     * @param numbers the numbers, sorted
     * @param star whether the field was left open, by {@code *} or {@code ?}
     */
    record Values(List<Integer> numbers, boolean star) {
        /** Copies the list. */
        public Values {
            numbers = List.copyOf(numbers);
        }

        static Values of(BitSet numbers, boolean star) {
            return new Values(numbers.stream().boxed().toList(), star);
        }

        boolean isEmpty() {
            return numbers.isEmpty();
        }
    }
}
