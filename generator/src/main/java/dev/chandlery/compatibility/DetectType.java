package dev.chandlery.compatibility;

import dev.chandlery.argo.ParameterType;
import dev.chandlery.compatibility.ChangeKind.Detector;
import java.util.List;
import java.util.Optional;

/** What happens to the type of a parameter. Whatever was allowed before counts, not the type alone: options narrow it, too. */
final class DetectType {
    /** A value that was allowed is not of the type. */
    static final Detector NARROWED = pairing -> isNarrowed(pairing)
            ? Optional.of("must be " + shown(pairing.after().orElseThrow()) + " now")
            : Optional.empty();

    /** Every value that was allowed is of the type. */
    static final Detector WIDENED = pairing -> pairing.differs(Trait.TYPE) && !isNarrowed(pairing)
            ? Optional.of("may be " + shown(pairing.after().orElseThrow()) + " now")
            : Optional.empty();

    private DetectType() {}

    private static boolean isNarrowed(Pairing pairing) {
        if (!pairing.differs(Trait.TYPE)) {
            return false;
        }
        Optional<ParameterType> before = type(pairing.before().orElseThrow());
        Optional<ParameterType> after = type(pairing.after().orElseThrow());
        if (after.isEmpty() || before.filter(after.get()::covers).isPresent()) {
            return false;
        }
        List<String> options = pairing.before().orElseThrow().values(Trait.OPTIONS);
        return options.isEmpty() || !options.stream().allMatch(after.get()::accepts);
    }

    private static String shown(Element element) {
        return type(element).map(ParameterType::description).orElse("any text");
    }

    private static Optional<ParameterType> type(Element element) {
        return element.value(Trait.TYPE).flatMap(ParameterType::parse);
    }
}
