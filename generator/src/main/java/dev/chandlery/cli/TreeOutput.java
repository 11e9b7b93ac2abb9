package dev.chandlery.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.chandlery.generate.DependencyTree;
import dev.chandlery.generate.DependencyTree.Branch;
import dev.chandlery.generate.DependencyTree.Several;
import dev.chandlery.generate.DependencyTree.Want;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.schema.Quoted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Prints trees of dependencies for people, and the graph behind them for programs. */
final class TreeOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DependencyTree tree;
    private final boolean dependents;

    private record Graph(List<String> roots, List<NodeJson> releases, List<SeveralJson> several) {}

    /** Either what it needs or who needs it. */
    @JsonInclude(Include.NON_NULL)
    private record NodeJson(
            String release,
            @Nullable List<EdgeJson> needs,
            @Nullable List<EdgeJson> neededBy) {}

    private record EdgeJson(String name, String version, String range) {
        static EdgeJson of(Branch branch) {
            return new EdgeJson(
                    branch.name().value(),
                    branch.release().map(id -> id.version().toString()).orElse(""),
                    branch.range());
        }
    }

    private record SeveralJson(String root, String name, List<WantJson> wants) {}

    private record WantJson(String version, String range, List<String> chain) {
        static WantJson of(Want want) {
            return new WantJson(want.wanted().version().toString(), want.range(), texts(want.chain()));
        }
    }

    /** The branches of a release that are still to be printed, and what stands before them. */
    private record Level(String indent, Iterator<Branch> branches) {}

    /**
     * Makes a printer.
     *
     * @param dependents whether those that need a release stand below it, instead of those that it needs
     */
    TreeOutput(DependencyTree tree, boolean dependents) {
        this.tree = tree;
        this.dependents = dependents;
    }

    private List<Branch> branches(ReleaseId id) {
        return dependents ? tree.neededBy(id) : tree.needs(id);
    }

    String json(List<ReleaseId> roots) {
        SortedMap<ReleaseId, List<Branch>> reached = new TreeMap<>();
        Deque<ReleaseId> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            ReleaseId id = open.remove();
            if (!reached.containsKey(id)) {
                List<Branch> below = branches(id);
                reached.put(id, below);
                below.forEach(branch -> branch.release().ifPresent(open::add));
            }
        }
        List<NodeJson> nodes = reached.entrySet().stream()
                .map(each -> node(each.getKey(), each.getValue()))
                .toList();
        List<SeveralJson> several = roots.stream()
                .flatMap(root -> several(root).stream()
                        .map(each -> new SeveralJson(
                                root.toString(),
                                each.name().value(),
                                each.wants().stream().map(WantJson::of).toList())))
                .toList();
        return MAPPER.writeValueAsString(new Graph(texts(roots), nodes, several)) + "\n";
    }

    private NodeJson node(ReleaseId id, List<Branch> below) {
        List<EdgeJson> edges = below.stream().map(EdgeJson::of).toList();
        return dependents ? new NodeJson(id.toString(), null, edges) : new NodeJson(id.toString(), edges, null);
    }

    private List<Several> several(ReleaseId root) {
        return dependents ? List.of() : tree.several(root);
    }

    /** Each release is unfolded once, so that the text is no longer than the graph. */
    String text(List<ReleaseId> roots) {
        StringBuilder out = new StringBuilder();
        Set<ReleaseId> unfolded = new HashSet<>();
        for (ReleaseId root : roots) {
            out.append(root);
            boolean again = isAgain(root, unfolded);
            out.append(again ? " (see above)\n" : "\n");
            if (!again) {
                below(root, unfolded, out);
            }
        }
        roots.forEach(root -> several(root).forEach(each -> append(out, root, each)));
        return out.toString();
    }

    /** Says whether what is below a release was printed already, and notes that it is. */
    private boolean isAgain(ReleaseId id, Set<ReleaseId> unfolded) {
        return !unfolded.add(id) && !branches(id).isEmpty();
    }

    private void below(ReleaseId root, Set<ReleaseId> unfolded, StringBuilder out) {
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level("", branches(root).iterator()));
        while (!levels.isEmpty()) {
            Level level = levels.element();
            if (!level.branches().hasNext()) {
                levels.pop();
                continue;
            }
            Branch branch = level.branches().next();
            boolean last = !level.branches().hasNext();
            out.append(level.indent()).append(last ? "└── " : "├── ").append(label(branch));
            if (branch.release().isEmpty()) {
                out.append('\n');
                continue;
            }
            ReleaseId id = branch.release().get();
            boolean again = isAgain(id, unfolded);
            out.append(again ? " (see above)\n" : "\n");
            if (!again) {
                levels.push(new Level(
                        level.indent() + (last ? "    " : "│   "), branches(id).iterator()));
            }
        }
    }

    private static String label(Branch branch) {
        String name = branch.release().map(ReleaseId::toString).orElse(branch.name() + " is locked to no release");
        return branch.range().isEmpty() ? name : name + " (" + Quoted.printable(branch.range()) + ")";
    }

    private static void append(StringBuilder out, ReleaseId root, Several several) {
        long versions = several.wants().stream().map(Want::wanted).distinct().count();
        out.append('\n')
                .append(root)
                .append(" needs ")
                .append(several.name())
                .append(" in ")
                .append(versions)
                .append(" versions, which run side by side:\n");
        for (Want want : several.wants()) {
            List<ReleaseId> chain = want.chain();
            out.append("  ")
                    .append(want.wanted().version())
                    .append(" is wanted by ")
                    .append(chain.get(chain.size() - 1));
            if (!want.range().isEmpty()) {
                out.append(", which asks for ").append(Quoted.printable(want.range()));
            }
            if (chain.size() > 1) {
                out.append(" (")
                        .append(chain.stream().map(ReleaseId::toString).collect(Collectors.joining(" -> ")))
                        .append(')');
            }
            out.append('\n');
        }
    }

    private static List<String> texts(List<ReleaseId> ids) {
        return ids.stream().map(ReleaseId::toString).toList();
    }
}
