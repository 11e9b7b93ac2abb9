package dev.chandlery.argo.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The functions that an expression may call: those of Expr 1.17, {@code asInt}, {@code asFloat}, {@code jsonpath} and
 * {@code toJson} of Argo, and those of Sprig as members of {@code sprig}.
 */
public final class ExpressionFunctions {
    private static final String SPRIG = "sprig.";
    private static final int ANY = Integer.MAX_VALUE;

    private static final Arity ONE = new Arity(1, 1);
    private static final Arity TWO = new Arity(2, 2);
    private static final Arity ONE_OR_TWO = new Arity(1, 2);
    private static final Arity TWO_OR_THREE = new Arity(2, 3);
    private static final Arity SOME = new Arity(1, ANY);

    /** Those whose second argument is a predicate. */
    private static final Map<String, Arity> PREDICATES = table(
            TWO, "all none any one filter map find findIndex findLast findLastIndex groupBy",
            ONE_OR_TWO, "count sum",
            TWO_OR_THREE, "sortBy reduce");

    private static final Map<String, Arity> FUNCTIONS = functions();

    private ExpressionFunctions() {}

    private static Map<String, Arity> functions() {
        Map<String, Arity> functions = table(
                ONE,
                "len type abs ceil floor round int float string upper lower toJSON fromJSON toBase64 fromBase64 duration"
                        + " timezone first last keys values toPairs fromPairs reverse uniq flatten bitnot"
                        + " asInt asFloat toJson",
                TWO,
                "repeat indexOf lastIndexOf hasPrefix hasSuffix get take bitand bitor bitxor bitnand bitshl bitshr bitushr"
                        + " jsonpath",
                ONE_OR_TWO,
                "trim trimPrefix trimSuffix join sort",
                TWO_OR_THREE,
                "split splitAfter",
                SOME,
                "max min mean median concat",
                new Arity(3, 4),
                "replace",
                new Arity(0, 1),
                "now",
                new Arity(1, 4),
                "date");
        functions.putAll(PREDICATES);
        SprigFunctions.NAMES.forEach(name -> functions.put(SPRIG + name, new Arity(0, ANY)));
        return functions;
    }

    /** Reads pairs of an arity and the names of the functions that have it, divided by spaces. */
    private static Map<String, Arity> table(Object... pairs) {
        Map<String, Arity> table = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            for (String name : ((String) pairs[i + 1]).split(" ")) {
                table.put(name, (Arity) pairs[i]);
            }
        }
        return table;
    }

    /**
     * Returns how many arguments a function takes, or empty when there is no such function. Of Sprig's functions only the
     * names are known: they take any number.
     *
     * @param name its name, as {@link ExpressionNames.FunctionCall#name()} gives it, such as {@code len} or
     *     {@code sprig.trim}
     */
    public static Optional<Arity> arity(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    /** Returns the names of all functions, sorted, for completion and suggestions. */
    public static List<String> names() {
        return List.copyOf(FUNCTIONS.keySet());
    }

    static boolean takesPredicate(String name) {
        return PREDICATES.containsKey(name);
    }
}
