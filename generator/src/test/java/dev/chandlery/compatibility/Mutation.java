package dev.chandlery.compatibility;

import static dev.chandlery.compatibility.RandomPackage.replaced;
import static dev.chandlery.compatibility.RandomPackage.with;
import static dev.chandlery.compatibility.RandomPackage.without;

import dev.chandlery.compatibility.RandomPackage.Artifact;
import dev.chandlery.compatibility.RandomPackage.Feature;
import dev.chandlery.compatibility.RandomPackage.Need;
import dev.chandlery.compatibility.RandomPackage.Parameter;
import dev.chandlery.compatibility.RandomPackage.Taken;
import dev.chandlery.compatibility.RandomPackage.Template;
import dev.chandlery.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A change of a random package whose kind is known from how it is made.
 *
 * @param kind the id of the kind of change; the change may be of other kinds besides
 * @param apply makes the change
 */
record Mutation(String kind, BiFunction<RandomPackage, Seeded, RandomPackage> apply) {
    /** A parameter that nothing else resembles. */
    private static final Parameter NEW = new Parameter("brand-new", Optional.empty(), List.of("v"));

    static final List<Mutation> ALL = all();

    private static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>(List.of(
                new Mutation(
                        "object-removed",
                        (it, random) -> named(it, "quite-different")
                                .withTemplates(List.of(it.templates().get(0)))),
                new Mutation("object-renamed", (it, random) -> named(it, "pkg-2")),
                new Mutation(
                        "scope-changed",
                        (it, random) -> new RandomPackage(
                                it.name(),
                                !it.cluster(),
                                it.entrypoint(),
                                it.arguments(),
                                it.templates(),
                                it.needs(),
                                it.features())),
                new Mutation(
                        "entrypoint-removed",
                        (it, random) -> new RandomPackage(
                                it.name(),
                                it.cluster(),
                                "",
                                it.arguments(),
                                it.templates(),
                                it.needs(),
                                it.features())),
                new Mutation(
                        "start-argument-required",
                        (it, random) -> it.withTemplate(
                                0, it.templates().get(0).withInputs(new Taken(List.of(NEW), List.of())))),
                new Mutation(
                        "template-removed",
                        (it, random) -> it.withTemplates(without(
                                it.templates(), 1 + random.below(it.templates().size() - 1)))),
                new Mutation(
                        "template-renamed",
                        template((template, random) -> new Template(
                                template.name() + "-it",
                                template.inputs(),
                                template.outputs(),
                                template.outputArtifacts(),
                                template.reads(),
                                template.image()))),
                new Mutation(
                        "template-added",
                        (it, random) -> it.withTemplates(with(
                                it.templates(),
                                1,
                                new Template(
                                        "extra",
                                        new Taken(List.of(NEW), List.of()),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        "acme/extra:1")))),
                new Mutation(
                        "caller-parameter-required",
                        template((template, random) -> reading(template, with(template.reads(), 0, "other")))),
                new Mutation(
                        "output-removed",
                        template((template, random) -> outputs(
                                template,
                                without(
                                        template.outputs(),
                                        random.below(template.outputs().size()))))),
                new Mutation(
                        "output-renamed",
                        template((template, random) -> outputs(
                                template,
                                replaced(
                                        template.outputs(),
                                        0,
                                        template.outputs().get(0) + "-id")))),
                new Mutation(
                        "output-added",
                        template((template, random) -> outputs(template, with(template.outputs(), 0, "extra")))),
                new Mutation(
                        "image-changed",
                        template((template, random) -> new Template(
                                template.name(),
                                template.inputs(),
                                template.outputs(),
                                template.outputArtifacts(),
                                template.reads(),
                                "acme/tool:2")))));
        needs(all);
        features(all);
        taken(
                "input",
                true,
                change -> template((template, random) -> template.withInputs(change.apply(template.inputs(), random))),
                all);
        taken("argument", false, change -> (it, random) -> it.withArguments(change.apply(it.arguments(), random)), all);
        return List.copyOf(all);
    }

    /** Changes of what is needed; the first need is a Secret, the second a ConfigMap. */
    private static void needs(List<Mutation> all) {
        all.add(new Mutation(
                "secret-needed",
                (it, random) -> it.withNeeds(with(it.needs(), 1, new Need("Secret", "brand-new", List.of("k"))))));
        all.add(new Mutation(
                "config-map-needed",
                (it, random) -> it.withNeeds(with(it.needs(), 1, new Need("ConfigMap", "brand-new", List.of())))));
        all.add(new Mutation(
                "need-dropped",
                (it, random) -> it.withNeeds(
                        it.needs().isEmpty()
                                ? it.needs()
                                : without(it.needs(), random.below(it.needs().size())))));
        all.add(new Mutation("secret-key-needed", (it, random) -> keys(it, 0, keys -> with(keys, 1, "brand-new"))));
        all.add(new Mutation("config-map-key-needed", (it, random) -> keys(it, 1, keys -> with(keys, 1, "brand-new"))));
        all.add(new Mutation(
                "key-dropped",
                (it, random) -> keys(
                        it,
                        random.below(2),
                        keys -> keys.isEmpty() ? keys : without(keys, random.below(keys.size())))));
    }

    private static void features(List<Mutation> all) {
        all.add(new Mutation(
                "feature-removed",
                (it, random) -> it.withFeatures(
                        it.features().isEmpty()
                                ? it.features()
                                : without(
                                        it.features(),
                                        random.below(it.features().size())))));
        all.add(new Mutation(
                "feature-added",
                (it, random) -> it.withFeatures(with(it.features(), 0, new Feature("brand-new", "a")))));
        all.add(new Mutation(
                "feature-changed",
                (it, random) -> it.withFeatures(
                        it.features().isEmpty()
                                ? it.features()
                                : replaced(
                                        it.features(),
                                        0,
                                        new Feature(it.features().get(0).name(), "b")))));
    }

    private static RandomPackage keys(RandomPackage it, int index, UnaryOperator<List<String>> change) {
        if (index >= it.needs().size()) {
            return it;
        }
        Need need = it.needs().get(index);
        return it.withNeeds(replaced(it.needs(), index, new Need(need.kind(), need.name(), change.apply(need.keys()))));
    }

    /** Changes of inputs, and the same of arguments. */
    private static void taken(
            String word,
            boolean artifacts,
            Function<BiFunction<Taken, Seeded, Taken>, BiFunction<RandomPackage, Seeded, RandomPackage>> where,
            List<Mutation> all) {
        all.add(new Mutation(
                word + "-removed",
                where.apply((taken, random) -> artifacts && !taken.artifacts().isEmpty() && random.oneIn(3)
                        ? new Taken(
                                taken.parameters(),
                                without(
                                        taken.artifacts(),
                                        random.below(taken.artifacts().size())))
                        : new Taken(
                                without(
                                        taken.parameters(),
                                        random.below(taken.parameters().size())),
                                taken.artifacts()))));
        all.add(new Mutation(
                word + "-renamed",
                where.apply((taken, random) ->
                        changed(taken, random, each -> true, each -> each.withName(each.name() + "-name")))));
        all.add(new Mutation(
                word + "-required",
                where.apply((taken, random) -> artifacts && random.oneIn(3)
                        ? new Taken(taken.parameters(), with(taken.artifacts(), 0, new Artifact("brand-new", false)))
                        : new Taken(
                                with(
                                        taken.parameters(),
                                        random.below(taken.parameters().size()),
                                        NEW),
                                taken.artifacts()))));
        all.add(new Mutation(
                word + "-added",
                where.apply((taken, random) -> artifacts && random.oneIn(3)
                        ? new Taken(taken.parameters(), with(taken.artifacts(), 0, new Artifact("brand-new", true)))
                        : new Taken(
                                with(
                                        taken.parameters(),
                                        random.below(taken.parameters().size()),
                                        new Parameter("brand-new", Optional.of(""), List.of())),
                                taken.artifacts()))));
        all.add(new Mutation(
                word + "-default-removed",
                where.apply((taken, random) -> changed(
                        taken, random, each -> each.value().isPresent(), each -> each.withValue(Optional.empty())))));
        all.add(new Mutation(
                word + "-optional",
                where.apply((taken, random) -> changed(
                        taken,
                        random,
                        each -> each.value().isEmpty(),
                        each -> each.withValue(Optional.of(
                                each.options().isEmpty() ? "" : each.options().get(0)))))));
        all.add(new Mutation(
                word + "-default-changed",
                where.apply((taken, random) -> changed(
                        taken,
                        random,
                        each -> each.value().isPresent() && each.options().isEmpty(),
                        each -> each.withValue(Optional.of("another"))))));
        all.add(new Mutation(
                word + "-option-removed",
                where.apply((taken, random) -> changed(
                        taken,
                        random,
                        each -> each.options().size() != 1
                                && !each.value().filter("1"::equals).isPresent(),
                        each -> each.withOptions(
                                each.options().isEmpty()
                                        ? List.of(each.value().orElse("a"), "b")
                                        : without(each.options(), each.options().size() - 1))))));
        all.add(new Mutation(
                word + "-option-added",
                where.apply((taken, random) -> changed(
                        taken,
                        random,
                        each -> !each.options().isEmpty(),
                        each -> each.withOptions(random.oneIn(3) ? List.of() : with(each.options(), 1, "z"))))));
        all.add(new Mutation(
                word + "-type-narrowed",
                where.apply((taken, random) -> changed(
                        taken,
                        random,
                        each -> each.options().isEmpty() && !each.type().equals("boolean"),
                        each -> each.withType(random.pick(
                                each.type().equals("integer")
                                        ? List.of("boolean", "json")
                                        : List.of("boolean", "integer", "number", "json")))))));
        all.add(new Mutation(
                word + "-type-widened",
                where.apply((taken, random) -> changed(
                        taken,
                        random,
                        each -> !each.type().isEmpty(),
                        each -> each.withType(random.oneIn(2) && each.type().equals("integer") ? "number" : "")))));
        all.add(new Mutation(
                word + "-artifact-required",
                where.apply((taken, random) -> new Taken(
                        taken.parameters(), List.of(new Artifact("source", false), new Artifact("cache", false))))));
    }

    private static Taken changed(
            Taken taken, Seeded random, Predicate<Parameter> which, Function<Parameter, Parameter> change) {
        List<Integer> all = IntStream.range(0, taken.parameters().size())
                .filter(i -> which.test(taken.parameters().get(i)))
                .boxed()
                .toList();
        if (all.isEmpty()) {
            return taken;
        }
        int index = random.pick(all);
        return new Taken(
                replaced(
                        taken.parameters(),
                        index,
                        change.apply(taken.parameters().get(index))),
                taken.artifacts());
    }

    private static BiFunction<RandomPackage, Seeded, RandomPackage> template(
            BiFunction<Template, Seeded, Template> change) {
        return (it, random) -> {
            int index = 1 + random.below(it.templates().size() - 1);
            return it.withTemplate(index, change.apply(it.templates().get(index), random));
        };
    }

    private static RandomPackage named(RandomPackage it, String name) {
        return new RandomPackage(
                name, it.cluster(), it.entrypoint(), it.arguments(), it.templates(), it.needs(), it.features());
    }

    private static Template reading(Template it, List<String> reads) {
        return new Template(it.name(), it.inputs(), it.outputs(), it.outputArtifacts(), reads, it.image());
    }

    private static Template outputs(Template it, List<String> outputs) {
        return new Template(it.name(), it.inputs(), outputs, it.outputArtifacts(), it.reads(), it.image());
    }
}
