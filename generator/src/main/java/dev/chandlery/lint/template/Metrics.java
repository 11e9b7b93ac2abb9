package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;

final class Metrics {
    private Metrics() {}

    /** Returns the metrics of a template or workflow. */
    static List<YamlMapping> of(YamlMapping owner) {
        return Fields.mappings(Fields.mapping(owner, "metrics"), "prometheus");
    }

    /** Returns words for a metric in sentences, such as {@code metric duration of template main}. */
    static String label(YamlMapping metric, String owner) {
        String name = Fields.text(metric, "name");
        return (name.isEmpty() ? "a metric without a name" : "metric " + name) + " of " + owner;
    }
}
