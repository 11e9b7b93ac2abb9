package dev.chandlery.generate;

import dev.chandlery.registry.Version;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a range of versions becomes that has to take a version it left out. */
final class RaisedRange {
    private static final Pattern SIMPLE = Pattern.compile("([~^=]|)\\s*v?\\d+(\\.\\d+)?(\\.\\d+)?(-[0-9A-Za-z.-]+)?");
    private static final int ALL_NUMBERS = 3;

    private RaisedRange() {}

    /**
     * Returns the range from a version on. One comparator keeps its operator, so an exact version stays exact; everything else,
     * {@code 1.x} and {@code >=1 <3} among it, becomes {@code ^}: all that does not break callers.
     *
     * @param range the range as it is written
     * @param version the version that it has to take
     */
    static String of(String range, Version version) {
        Matcher simple = SIMPLE.matcher(range.strip());
        if (!simple.matches()) {
            return "^" + version;
        }
        String operator = simple.group(1);
        int numbers = simple.group(2) == null ? 1 : simple.group(3) == null ? 2 : ALL_NUMBERS;
        // 1.2 is every 1.2.x, and ~1 every 1.x: to put a whole version there would make them narrower than they are.
        boolean narrows = operator.equals("~") ? numbers == 1 : !operator.equals("^") && numbers < ALL_NUMBERS;
        return (narrows ? "^" : operator) + version;
    }
}
