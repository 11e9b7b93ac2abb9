package dev.chandlery.lsp;

import dev.chandlery.argo.schema.FieldType;
import dev.chandlery.argo.schema.SchemaField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Collects the items of one answer, in their order, up to a limit. */
final class CompletionItems {
    /** Above it the answer says that it is incomplete, and the editor asks again after the next letter. */
    static final int MAX_ITEMS = 200;

    private final Range range;
    private final String typed;
    private final List<CompletionItem> items = new ArrayList<>();
    private boolean complete = true;

    /**
     * Starts without items.
     *
     * @param start the column where what is being written begins; items replace it up to the cursor
     * @param line the line of the cursor
     */
    CompletionItems(Position cursor, int start, String line) {
        int from = Math.min(start, cursor.getCharacter());
        this.range = new Range(new Position(cursor.getLine(), from), cursor);
        this.typed = line.substring(from, cursor.getCharacter()).toLowerCase(Locale.ROOT);
    }

    /** Adds a field. Required ones come first, those that are out of date last. */
    void add(SchemaField field, String text) {
        CompletionItem item = add(
                field.name(), CompletionItemKind.Property, text, field.type().words(), FieldDocs.words(field));
        boolean old = !field.replacement().isEmpty();
        item.setSortText((field.required() ? "0" : old ? "2" : "1") + field.name());
        if (old) {
            item.setTags(List.of(CompletionItemTag.Deprecated));
        }
    }

    /** Adds the values that a field may have, when they can be listed. */
    void addValues(SchemaField field) {
        List<String> values = field.type() == FieldType.Scalar.BOOL
                ? List.of("true", "false")
                : field.limits().values().stream()
                        .filter(value -> !value.isEmpty())
                        .toList();
        values.forEach(value -> add(value, CompletionItemKind.Value, value, "", ""));
    }

    /**
     * Adds an item.
     *
     * @param text what is written
     * @param detail a word beside the label; may be empty
     * @param words what the editor shows about it, as Markdown; may be empty
     * @return the item, for further properties
     */
    CompletionItem add(String label, CompletionItemKind kind, String text, String detail, String words) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
        item.setFilterText(label);
        if (!detail.isEmpty()) {
            item.setDetail(detail);
        }
        if (!words.isEmpty()) {
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, words));
        }
        if (!isSubsequence(typed, label.toLowerCase(Locale.ROOT))) {
            return item;
        }
        if (items.size() < MAX_ITEMS) {
            items.add(item);
        } else {
            complete = false;
        }
        return item;
    }

    CompletionList build() {
        return new CompletionList(!complete, items);
    }

    /** Editors match loosely: all letters in their order are enough. */
    private static boolean isSubsequence(String letters, String text) {
        int at = 0;
        for (int i = 0; i < text.length() && at < letters.length(); i++) {
            at += text.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }
}
