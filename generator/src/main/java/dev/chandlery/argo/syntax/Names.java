package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;

final class Names {
    private Names() {}

    /** Returns the place of a name, or of its owner when it has none. */
    static Mark mark(YamlMapping owner) {
        return Fields.present(owner, "name")
                ? owner.get("name").map(YamlNode::mark).orElse(owner.mark())
                : owner.mark();
    }
}
