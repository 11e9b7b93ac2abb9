package dev.chandlery.argo.expression;

/**
 * How many arguments a function takes.
 *
 * @param min at least this many
 * @param max at most this many; {@link Integer#MAX_VALUE} for any number
 */
public record Arity(int min, int max) {
    /** Checks that there is a number of arguments that fits. */
    public Arity {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException(min + " to " + max + " arguments");
        }
    }

    /** Says whether a call with this many arguments is right. */
    public boolean accepts(int arguments) {
        return min <= arguments && arguments <= max;
    }

    /** Returns the number in words for a sentence, such as {@code 1 argument} or {@code 2 to 3 arguments}. */
    public String text() {
        if (max == Integer.MAX_VALUE) {
            return min == 0 ? "any number of arguments" : "at least " + counted(min);
        }
        return min == max ? counted(min) : min + " to " + counted(max);
    }

    private static String counted(int number) {
        return number == 1 ? "1 argument" : number + " arguments";
    }
}
