package dev.chandlery.argo.expression;

import dev.chandlery.argo.parsing.GoCharacters;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.parsing.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts an expression into tokens, as Expr's lexer does. The last token is the end of the text, or says why it could not be
 * read on.
 */
final class ExpressionLexer {
    private static final String BRACKETS = "([{)]}";
    private static final String SINGLE = ",;%+-^";
    private static final String DOUBLE = "&!=*<>";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    ExpressionLexer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        while (skipBlank() && at < text.length()) {
            Token token = next();
            tokens.add(token);
            if (token.kind() == Token.Kind.BROKEN) {
                return tokens;
            }
            at = token.span().end();
        }
        if (tokens.isEmpty() || last().kind() != Token.Kind.BROKEN) {
            tokens.add(new Token(Token.Kind.END, "", Span.at(text.length())));
        }
        return tokens;
    }

    private Token last() {
        return tokens.get(tokens.size() - 1);
    }

    /** Skips white space and comments; returns false after a comment that is not closed. */
    private boolean skipBlank() {
        while (at < text.length()) {
            if (GoCharacters.isSpace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    tokens.add(Token.broken(new SyntaxProblem(
                            new Span(at, at + 2),
                            "The comment that begins here has no end.",
                            "Close it with \"*/\".")));
                    return false;
                }
                at = end + 2;
            } else {
                break;
            }
        }
        return true;
    }

    private Token next() {
        char c = text.charAt(at);
        char following = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        if (isRightAfterPointer() && isWord(text.codePointAt(at))) {
            return word();
        }
        if (c == '\'' || c == '"') {
            return new StringLexer(text, at, false).read();
        }
        if ((c == 'b' || c == 'B') && (following == '\'' || following == '"')) {
            return new StringLexer(text, at, true).read();
        }
        if (c == '`') {
            return rawString();
        }
        if (isDigit(c) || (c == '.' && isDigit(following))) {
            return number();
        }
        if (c == '#') {
            return operator(following == '#' ? 2 : 1);
        }
        if (BRACKETS.indexOf(c) >= 0) {
            return new Token(Token.Kind.BRACKET, String.valueOf(c), new Span(at, at + 1));
        }
        int length = operatorLength(c, following);
        return length > 0 ? operator(length) : word();
    }

    private static int operatorLength(char c, char following) {
        return switch (c) {
            case '?' -> following == '.' || following == '?' ? 2 : 1;
            case '.', '|', ':' -> following == c ? 2 : 1;
            case '/' -> 1;
            default ->
                SINGLE.indexOf(c) >= 0
                        ? 1
                        : DOUBLE.indexOf(c) >= 0 ? following == '&' || following == '=' || following == '*' ? 2 : 1 : 0;
        };
    }

    private Token operator(int length) {
        Span span = new Span(at, at + length);
        return new Token(Token.Kind.OPERATOR, span.in(text), span);
    }

    private Token word() {
        int end = at;
        while (end < text.length() && isWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end == at) {
            Span span = new Span(at, at + Character.charCount(text.codePointAt(at)));
            return Token.broken(new SyntaxProblem(
                    span, "\"" + span.in(text) + "\" means nothing in an expression.", "Put text between quotes."));
        }
        Span span = new Span(at, end);
        String word = span.in(text);
        boolean operator = !isRightAfterPointer() && Operators.WORDS.contains(word);
        return new Token(operator ? Token.Kind.OPERATOR : Token.Kind.NAME, word, span);
    }

    /** Right after {@code #}, every word is the name of a pointer. */
    private boolean isRightAfterPointer() {
        return !tokens.isEmpty() && last().isOperator("#") && last().span().end() == at;
    }

    private Token rawString() {
        StringBuilder value = new StringBuilder();
        int end = at + 1;
        while (end < text.length()) {
            if (text.charAt(end) == '`') {
                if (!text.startsWith("``", end)) {
                    return new Token(Token.Kind.STRING, value.toString(), new Span(at, end + 1));
                }
                end++;
            }
            value.append(text.charAt(end));
            end++;
        }
        return Token.broken(new SyntaxProblem(
                new Span(at, at + 1), "The string that begins here has no end.", "Close it with a backtick."));
    }

    private Token number() {
        String digits = "0123456789_";
        int end = at;
        if (text.charAt(at) == '0' && at + 1 < text.length()) {
            String special = switch (text.charAt(at + 1)) {
                case 'x', 'X' -> "0123456789abcdefABCDEF_";
                case 'o', 'O' -> "01234567_";
                case 'b', 'B' -> "01_";
                default -> "";
            };
            if (!special.isEmpty()) {
                digits = special;
                end += 2;
            }
        }
        end = skip(digits, end);
        boolean range = text.startsWith("..", end);
        if (!range && end < text.length() && text.charAt(end) == '.') {
            end = skip(digits, end + 1);
        }
        if (!range && end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            end++;
            end += end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-') ? 1 : 0;
            end = skip(digits, end);
        }
        int after = end;
        while (after < text.length() && isWord(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        Span span = new Span(at, after);
        if (TagMask.isIn(span.in(text))) {
            return new Token(Token.Kind.NAME, span.in(text), span);
        }
        return after > end ? notANumber(span, "") : value(span);
    }

    private Token value(Span span) {
        String written = span.in(text).replace("_", "");
        String lower = written.toLowerCase(Locale.ROOT);
        int radix = lower.startsWith("0x") ? 16 : lower.startsWith("0o") ? 8 : lower.startsWith("0b") ? 2 : 10;
        try {
            if (radix == 10 && (lower.contains(".") || lower.contains("e"))) {
                return Double.isInfinite(Double.parseDouble(lower))
                        ? notANumber(span, " that a computer can hold")
                        : new Token(Token.Kind.FLOAT, written, span);
            }
            Long.parseLong(radix == 10 ? lower : lower.substring(2), radix);
            return new Token(Token.Kind.INTEGER, written, span);
        } catch (NumberFormatException e) {
            return notANumber(span, lower.matches("[0-9]+") ? " of 64 bits" : "");
        }
    }

    private Token notANumber(Span span, String of) {
        return Token.broken(new SyntaxProblem(
                span,
                "\"" + span.in(text) + "\" is not a number" + of + ".",
                "Correct it, or put text between quotes."));
    }

    private int skip(String characters, int from) {
        int end = from;
        while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(int codePoint) {
        return codePoint == '_'
                || TagMask.isCovered(codePoint)
                || codePoint == '$'
                || Character.isLetter(codePoint)
                || Character.isDigit(codePoint);
    }
}
