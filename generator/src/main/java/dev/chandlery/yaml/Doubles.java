package dev.chandlery.yaml;

import java.math.BigDecimal;
import java.math.MathContext;

/** Doubles in the fewest decimal digits, the same on every JDK: {@link Double#toString} changed in JDK 19. */
final class Doubles {
    private Doubles() {}

    /**
     * Returns the decimal of the fewest digits that parses to the same finite double as a text, without trailing zeros.
     *
     * @param text the decimal text
     * @param value the double that it parses to
     */
    static BigDecimal shortest(String text, double value) {
        double size = Math.abs(value);
        if (text.length() < 40 && size > 1e-290 && size < 1e290) {
            // Decimals of up to 15 digits are told apart by a double, so none shorter can mean the same one.
            BigDecimal given = new BigDecimal(text).stripTrailingZeros();
            if (given.precision() <= 15) {
                return given;
            }
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = new BigDecimal(Double.toString(value)).precision();
        for (int fewer = Math.max(1, digits - 2); fewer < 17; fewer++) {
            BigDecimal rounded = exact.round(new MathContext(fewer));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros();
    }

    /**
     * Returns the number with a point, so that every reader of YAML and JSON takes it for a float: {@code 0.5},
     * {@code 1.0e+20}.
     */
    static String text(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -5 && exponent < 21) {
            String plain = number.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = number.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + "."
                + fraction
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
