package dev.chandlery.lint.template;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;

final class Metrics {
    private Metrics() {}

    /** Returns the metrics of a template. */
    static List<YamlMapping> of(TemplateSyntax template) {
        return Fields.mappings(Fields.mapping(template.node(), "metrics"), "prometheus");
    }

    /** Returns words for a metric in sentences, such as {@code metric duration of template main}. */
    static String label(YamlMapping metric, TemplateSyntax template) {
        String name = Fields.text(metric, "name");
        return (name.isEmpty() ? "a metric without a name" : "metric " + name) + " of " + template.label();
    }
}
