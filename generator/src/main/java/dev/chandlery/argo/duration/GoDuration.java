package dev.chandlery.argo.duration;

import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads durations as Go's {@code time.ParseDuration} does: numbers with units one after the other, such as {@code 300ms},
 * {@code 1.5h} or {@code 2h45m}, with a sign before all of it. The longest is about 292 years.
 */
public final class GoDuration {
    private static final Map<String, Long> UNITS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "\u00b5s", 1_000L, // micro sign
            "\u03bcs", 1_000L, // Greek letter mu
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L);

    private static final Pattern SECONDS = Pattern.compile("[+-]?[0-9]{1,19}");
    private static final String REMEDY = "Write numbers with the units h, m, s, ms, us or ns, such as 90s or 1h30m.";

    /** A duration is a number of nanoseconds in 64 bits. */
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(63);

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);

    /** Longer texts have more digits than a duration needs. */
    private static final int MAX_LENGTH = 200;

    /** So many hours are nanoseconds in 64 bits. */
    private static final int FEW_DIGITS = 6;

    private final String text;
    private final boolean negative;
    private int at;
    private BigInteger sum = BigInteger.ZERO;

    private GoDuration(String text) {
        this.text = text;
        this.negative = text.startsWith("-");
        this.at = negative || text.startsWith("+") ? 1 : 0;
    }

    /** Reads a duration. */
    public static Parsed<Duration> parse(String text) {
        return new GoDuration(text).parse();
    }

    /** Reads a duration or a whole number of seconds, as Argo does where a unit is not required. */
    public static Parsed<Duration> parseOrSeconds(String text) {
        if (!SECONDS.matcher(text).matches()) {
            return parse(text);
        }
        return inLimit(new BigInteger(text).multiply(NANOS), text);
    }

    private Parsed<Duration> parse() {
        if (at == text.length()) {
            return problem(new Span(0, at), "There is no duration.", REMEDY);
        }
        if (text.length() > MAX_LENGTH) {
            return tooLong(text);
        }
        if (text.substring(at).equals("0")) {
            return inLimit(sum, text);
        }
        while (at < text.length()) {
            Optional<Parsed<Duration>> problem = part();
            if (problem.isPresent()) {
                return problem.orElseThrow();
            }
        }
        return inLimit(negative ? sum.negate() : sum, text);
    }

    /** Reads a number and its unit. Returns the problem, if there is one. */
    private Optional<Parsed<Duration>> part() {
        int start = at;
        skipDigits();
        int digits = at - start;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            int point = at;
            skipDigits();
            digits += at - point;
        }
        if (digits == 0) {
            return Optional.of(problem(
                    new Span(start, text.length()),
                    "\"" + text.substring(start) + "\" stands where a number should stand.",
                    REMEDY));
        }
        String number = text.substring(start, at);
        int unitStart = at;
        while (at < text.length() && text.charAt(at) != '.' && !isDigit(text.charAt(at))) {
            at++;
        }
        String unit = text.substring(unitStart, at);
        Long nanos = UNITS.get(unit);
        if (nanos == null) {
            return Optional.of(
                    unit.isEmpty()
                            ? problem(new Span(start, unitStart), "The number " + number + " has no unit.", REMEDY)
                            : problem(new Span(unitStart, at), "\"" + unit + "\" is no unit of time.", REMEDY));
        }
        if (number.length() <= FEW_DIGITS && number.indexOf('.') < 0) {
            sum = sum.add(BigInteger.valueOf(Integer.parseInt(number) * nanos));
            return Optional.empty();
        }
        // A number may end with its point, or begin with it.
        sum = sum.add(new BigDecimal("0" + number + "0")
                .multiply(number.contains(".") ? BigDecimal.ONE : new BigDecimal("0.1"))
                .multiply(BigDecimal.valueOf(nanos))
                .toBigInteger());
        return Optional.empty();
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static Parsed<Duration> inLimit(BigInteger nanos, String text) {
        if (nanos.compareTo(LIMIT) >= 0 || nanos.compareTo(LIMIT.negate()) < 0) {
            return tooLong(text);
        }
        return new Parsed<>(Optional.of(Duration.ofNanos(nanos.longValueExact())), List.of());
    }

    private static Parsed<Duration> tooLong(String text) {
        return problem(new Span(0, text.length()), "The duration is too long.", "Write one below 292 years.");
    }

    private static Parsed<Duration> problem(Span span, String sentence, String remedy) {
        return new Parsed<>(Optional.empty(), List.of(new SyntaxProblem(span, sentence, remedy)));
    }
}
