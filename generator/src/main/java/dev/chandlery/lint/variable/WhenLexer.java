package dev.chandlery.lint.variable;

import dev.chandlery.argo.parsing.GoCharacters;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import dev.chandlery.argo.tag.TaggedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a condition of {@code when} into tokens, with its tags as tokens of their own. */
final class WhenLexer {
    /** What a token is. */
    enum Kind {
        /** A tag outside of quotes, which may become any part of a condition. */
        TAG,
        WORD,
        NUMBER,
        STRING,
        SYMBOL,
        OPEN,
        CLOSE
    }

    /**
     * A token.
     *
     * @param kind what it is
     * @param span where it stands
     * @param text the token as it is written
     */
    record Token(Kind kind, Span span, String text) {
        boolean touches(Token next) {
            return span.end() == next.span().start();
        }
    }

    private final String text;
    private final TaggedText tagged;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** The number of the first tag that is not passed yet. */
    private int tag;

    WhenLexer(TaggedText tagged) {
        this.tagged = tagged;
        this.text = tagged.text();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Cuts the text; returns the problem that ends it before its end. */
    Optional<SyntaxProblem> run() {
        while (at < text.length()) {
            int limit = nextTag(at);
            if (at == limit) {
                add(Kind.TAG, tagged.tags().get(tag).span().end());
            } else if (GoCharacters.isSpace(text.charAt(at))) {
                at++;
            } else {
                Optional<SyntaxProblem> problem = next(limit);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<SyntaxProblem> next(int limit) {
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            return string(c);
        }
        if (c == '[') {
            int end = find(']');
            if (end == text.length()) {
                return Optional.of(new SyntaxProblem(
                        new Span(at, at + 1), "The bracket that opens here is not closed.", "Close it with ]."));
            }
            add(Kind.WORD, end + 1);
        } else if (c == '(' || c == ')') {
            add(c == '(' ? Kind.OPEN : Kind.CLOSE, at + 1);
        } else if (Character.isDigit(c) || c == '.') {
            add(Kind.NUMBER, end(limit, true));
        } else if (Character.isLetter(text.codePointAt(at)) || c == '\\') {
            add(Kind.WORD, end(limit, true));
        } else {
            add(Kind.SYMBOL, end(limit, false));
        }
        return Optional.empty();
    }

    private Optional<SyntaxProblem> string(char quote) {
        int end = find(quote);
        if (end == text.length()) {
            return Optional.of(new SyntaxProblem(
                    new Span(at, at + 1), "The string that begins here has no end.", "Close it with " + quote + "."));
        }
        add(Kind.STRING, end + 1);
        return Optional.empty();
    }

    /** Returns where the first tag from an offset on begins, or the length of the text. Offsets may only grow. */
    private int nextTag(int from) {
        while (tag < tagged.tags().size() && tagged.tags().get(tag).span().start() < from) {
            tag++;
        }
        return tag < tagged.tags().size() ? tagged.tags().get(tag).span().start() : text.length();
    }

    /** Returns where a character closes what begins here, neither escaped nor in a tag; else the length of the text. */
    private int find(char closing) {
        int end = at + 1;
        while (end < text.length()) {
            int limit = nextTag(end);
            if (end == limit) {
                end = tagged.tags().get(tag).span().end();
            } else if (text.charAt(end) == closing) {
                return end;
            } else {
                end = text.charAt(end) == '\\' ? Math.min(end + 2, limit) : end + 1;
            }
        }
        return text.length();
    }

    /** Returns where a word or number, or else a run of symbols, ends; white space, brackets and tags end both. */
    private int end(int limit, boolean word) {
        int end = at;
        while (end < limit) {
            int c = text.codePointAt(end);
            boolean inWord = Character.isLetterOrDigit(c) || (word && (c == '_' || c == '.' || c == '\\'));
            boolean apart = GoCharacters.isSpace(c) || "()[]'\"".indexOf(c) >= 0;
            if (apart || inWord != word) {
                break;
            }
            end += Character.charCount(c);
            if (c == '\\' && end < limit) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return Math.max(end, at + Character.charCount(text.codePointAt(at)));
    }

    private void add(Kind kind, int end) {
        Span span = new Span(at, end);
        tokens.add(new Token(kind, span, span.in(text)));
        at = end;
    }
}
