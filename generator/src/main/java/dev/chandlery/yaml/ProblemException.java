package dev.chandlery.yaml;

import java.io.Serial;

/** Ends the reading of one document; never leaves this package. */
final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient YamlProblem problem;

    ProblemException(YamlProblem.Kind kind, Mark mark, String message, String remedy) {
        super(message, null, false, false);
        this.problem = new YamlProblem(kind, mark, message, remedy);
    }

    YamlProblem problem() {
        return problem;
    }
}
