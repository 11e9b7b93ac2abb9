package dev.chandlery.yaml;

/**
 * In which styles a string can be written in block context: go-yaml's {@code yaml_emitter_analyze_scalar}.
 *
 * @param multiline whether it has line breaks
 * @param plainAllowed without quotes
 * @param singleQuotedAllowed in single quotes
 * @param blockAllowed as a literal block
 */
record ScalarShape(boolean multiline, boolean plainAllowed, boolean singleQuotedAllowed, boolean blockAllowed) {
    private static final ScalarShape EMPTY = new ScalarShape(false, true, true, false);
    private static final ScalarShape SIMPLE = new ScalarShape(false, true, true, true);
    private static final String FIRST_INDICATORS = "#,[]{}&*!|>'\"%@`";

    static ScalarShape of(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean indicators = text.startsWith("---")
                || text.startsWith("...")
                || FIRST_INDICATORS.indexOf(first) >= 0
                || ((first == '?' || first == ':' || first == '-') && isBlankOrEnd(text, 1));
        boolean breaks = false;
        boolean special = false;
        boolean breakSpace = false;
        boolean spaceBreak = false;
        boolean previousSpace = false;
        boolean previousBreak = false;
        boolean afterBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                indicators |= i > 0 && isBlankOrEnd(text, i + 1);
            } else if (c == '#') {
                indicators |= afterBlank;
            }
            special |= !GoScalars.isPrintable(c);
            boolean space = c == ' ';
            boolean lineBreak = (c < ' ' || c >= 0x85) && KustomizeWriter.isBreak(c);
            breaks |= lineBreak;
            breakSpace |= space && previousBreak;
            spaceBreak |= lineBreak && previousSpace;
            previousSpace = space;
            previousBreak = lineBreak;
            afterBlank = space || c == '\t' || lineBreak;
        }
        if (!breaks && !special && !indicators && first != ' ' && last != ' ') {
            return SIMPLE;
        }
        boolean edge = first == ' ' || last == ' ' || KustomizeWriter.isBreak(first) || KustomizeWriter.isBreak(last);
        boolean odd = spaceBreak || special;
        return new ScalarShape(
                breaks,
                !(edge || breakSpace || odd || breaks || indicators),
                !(breakSpace || odd),
                !(last == ' ' || odd));
    }

    private static boolean isBlankOrEnd(String text, int at) {
        return at >= text.length() || text.charAt(at) == ' ' || text.charAt(at) == '\t';
    }
}
