package dev.chandlery.lsp;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.RulePage;
import dev.chandlery.lint.LintObject;
import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** What an editor shows about the place under the pointer: what the name or field means, and the rules broken there. */
final class Hovers {
    private final WorkFile file;
    private final Workspace workspace;

    Hovers(WorkFile file, Workspace workspace) {
        this.file = file;
        this.workspace = workspace;
    }

    /** Returns what is known about a place; null, as the protocol has it, when that is nothing. */
    @Nullable
    Hover at(Position position, List<Finding> findings) {
        List<String> parts = new ArrayList<>();
        Mark cursor = file.text().mark(file.text().offset(position));
        Optional<Range> range = Optional.empty();
        Optional<Occurrence> name = Occurrences.at(file.file(), workspace.catalog(file), cursor).stream()
                .findFirst();
        if (name.isPresent()) {
            parts.add(name.get().meaning().markdown());
            range = Optional.of(file.text().range(name.get().mark()));
        } else {
            field(cursor).ifPresent(parts::add);
        }
        findings.stream()
                .filter(finding ->
                        Places.contains(file.text().range(finding.place().mark()), position))
                .map(finding -> finding.rule().id())
                .distinct()
                .flatMap(id -> RulePage.of(id).stream())
                .forEach(page -> parts.add(explanation(page)));
        if (parts.isEmpty()) {
            return null;
        }
        Hover hover = new Hover(new MarkupContent(MarkupKind.MARKDOWN, String.join("\n\n---\n\n", parts)));
        range.ifPresent(hover::setRange);
        return hover;
    }

    private Optional<String> field(Mark cursor) {
        FieldDocs docs = new FieldDocs(workspace.settings(file).version());
        for (LintObject object : file.file().objects()) {
            NodePath path = NodePath.to(object.node(), cursor);
            if (path.key().isPresent()) {
                return docs.field(object.kind(), path.steps()).map(FieldDocs::words);
            }
        }
        return Optional.empty();
    }

    /** The page with smaller headings, so that it does not shout. */
    private static String explanation(RulePage page) {
        return page.markdown().strip().replaceFirst("^# ([^\n]*)", "**$1**").replaceAll("(?m)^## ", "#### ");
    }
}
