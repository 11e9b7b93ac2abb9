package dev.chandlery.argo.parsing;

/**
 * Something wrong with a text.
 *
 * @param span where it is
 * @param sentence what is wrong, naming what stands there
 * @param remedy what to do about it, as a sentence
 */
public record SyntaxProblem(Span span, String sentence, String remedy) {
    /** Returns the same problem in a text that holds this one's text at an offset. */
    public SyntaxProblem shift(int offset) {
        return new SyntaxProblem(span.shift(offset), sentence, remedy);
    }
}
