package dev.chandlery.testing;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates a policy as an API server does: match condition, then variables, then validations. */
public final class AdmissionPolicyCel {
    private static final Cel CEL = CelFactory.plannerCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("object", SimpleType.DYN)
            .addVar("oldObject", SimpleType.DYN)
            .addVar("variables", SimpleType.DYN)
            .addCompilerLibraries(CelExtensions.optional(), CelExtensions.strings())
            .addRuntimeLibraries(CelExtensions.optional(), CelExtensions.strings())
            .build();

    private final YamlMapping spec;

    /** Reads a policy. */
    public AdmissionPolicyCel(YamlMapping policy) {
        this.spec = policy.get("spec").flatMap(YamlNode::asMapping).orElseThrow();
    }

    /** Returns whether the policy concerns a request. */
    public boolean matches(YamlMapping object, Optional<YamlMapping> old) {
        Map<String, Object> request = request(object, old);
        return mappings("matchConditions").stream()
                .allMatch(each ->
                        eval(each.string("expression").orElseThrow(), request).equals(true));
    }

    /** Returns what a request is refused with; nothing when it is accepted, or the policy does not concern it. */
    public List<String> refusals(YamlMapping object, Optional<YamlMapping> old) {
        if (!matches(object, old)) {
            return List.of();
        }
        Map<String, Object> request = request(object, old);
        Map<String, Object> variables = new LinkedHashMap<>();
        request.put("variables", variables);
        for (YamlMapping each : mappings("variables")) {
            variables.put(
                    each.string("name").orElseThrow(),
                    eval(each.string("expression").orElseThrow(), request));
        }
        List<String> refusals = new ArrayList<>();
        for (YamlMapping each : mappings("validations")) {
            if (!eval(each.string("expression").orElseThrow(), request).equals(true)) {
                refusals.add(each.string("message").orElseThrow());
            }
        }
        return refusals;
    }

    private List<YamlMapping> mappings(String key) {
        return spec.get(key).flatMap(YamlNode::asSequence).orElseThrow().items().stream()
                .map(item -> item.asMapping().orElseThrow())
                .toList();
    }

    private static Map<String, Object> request(YamlMapping object, Optional<YamlMapping> old) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("object", java(object));
        request.put("oldObject", old.map(AdmissionPolicyCel::java).orElse(NullValue.NULL_VALUE));
        return request;
    }

    private static Object eval(String expression, Map<String, Object> values) {
        try {
            return CEL.createProgram(CEL.compile(expression).getAst()).eval(values);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new AssertionError(expression + ": " + e.getMessage(), e);
        }
    }

    private static Object java(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> map.put(entry.key(), java(entry.value())));
            return map;
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(AdmissionPolicyCel::java).toList();
        }
        return ((YamlScalar) node).text();
    }
}
