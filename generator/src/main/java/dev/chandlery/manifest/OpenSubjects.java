package dev.chandlery.manifest;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The subjects of a binding that wait for a namespace. The API server refuses a subject that is a ServiceAccount without
 * a namespace, and the author of a package does not know where it will run.
 */
public final class OpenSubjects {
    private OpenSubjects() {}

    /**
     * Returns the positions, from 0 and ascending, of the subjects of a RoleBinding or ClusterRoleBinding that are
     * ServiceAccounts and name no namespace; empty for every other kind.
     */
    public static List<Integer> of(String kind, YamlMapping node) {
        if (!kind.equals("RoleBinding") && !kind.equals("ClusterRoleBinding")) {
            return List.of();
        }
        List<YamlNode> subjects = node.get("subjects")
                .flatMap(YamlNode::asSequence)
                .map(s -> s.items())
                .orElse(List.of());
        return IntStream.range(0, subjects.size())
                .filter(i -> isOpen(subjects.get(i).asMapping()))
                .boxed()
                .toList();
    }

    private static boolean isOpen(Optional<YamlMapping> subject) {
        return subject.flatMap(s -> s.string("kind"))
                        .filter("ServiceAccount"::equals)
                        .isPresent()
                && subject.flatMap(s -> s.string("namespace"))
                        .filter(n -> !n.isEmpty())
                        .isEmpty();
    }
}
