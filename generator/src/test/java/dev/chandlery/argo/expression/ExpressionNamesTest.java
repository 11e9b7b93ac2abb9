package dev.chandlery.argo.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.expression.ExpressionNames.HyphenatedName;
import dev.chandlery.argo.tag.TaggedText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionNamesTest {
    private static ExpressionNames names(String text) {
        return ExpressionNames.of(Expression.parse(text).tree().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\u0001', textBlock = """
                    inputs.parameters.x              ~ inputs.parameters.x
                    inputs.parameters['my-x']        ~ inputs.parameters.my-x
                    steps["a-b"].outputs.result      ~ steps.a-b.outputs.result
                    steps?.a?.["b"].c                ~ steps.a.b.c
                    a + b.c * a                      ~ a b.c a
                    $env.foo.bar                     ~ foo.bar
                    $env["foo"]                      ~ foo
                    'foo' in $env                    ~
                    steps[name].result               ~ steps* name
                    a.b[0].c                         ~ a.b*
                    a.b[1:c]                         ~ a.b c
                    f(a).b                           ~ a
                    a.b.trim().c                     ~ a.b
                    sprig.trim(a)                    ~ a
                    sprig.trim                       ~ sprig.trim
                    filter(a, {# > b.c && .d})       ~ a b.c
                    let x = a.b; x.c + d             ~ a.b d
                    (let x = a; x) + x               ~ a x
                    let a = a; a                     ~ a
                    let sprig = a; sprig.trim(b)     ~ a b
                    a ? b : c                        ~ a b c
                    {a: b, (c): d}                   ~ b c d
                    if a { b } else { c }            ~ a b c
                    a.b.                             ~ a.b.
                    'inputs.parameters.x'            ~
                    """)
    void findsVariables(String text, String expected) {
        String found = names(text).variables().stream()
                .map(v -> v.path() + (v.indexed() ? "*" : ""))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\u0001', textBlock = """
                    len(a)                   ~ len/1
                    a | f(b) | g()           ~ f/2 g/1
                    sprig.replace('a', 'b', c) ~ sprig.replace/3
                    (now() - a).Seconds()    ~ now/0 .Seconds/0
                    a.b(c)                   ~ .b/1
                    filter(a, len(#) > 1)    ~ filter/2 len/1
                    a?.sprig.trim(b)         ~ .trim/1
                    """)
    void findsCalls(String text, String expected) {
        String found = names(text).calls().stream()
                .map(call -> (call.method() ? "." : "") + call.name() + "/" + call.arguments())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void knowsWhereNamesStand() {
        String text = "sprig.trim(steps['a-b'].result)";
        ExpressionNames names = names(text);
        assertThat(names.calls().get(0).span().in(text)).isEqualTo("sprig.trim");
        ExpressionNames.Variable variable = names.variables().get(0);
        assertThat(variable.span().in(text)).isEqualTo("steps['a-b'].result");
        assertThat(variable.segments())
                .extracting(segment -> segment.span().in(text))
                .containsExactly("steps", "'a-b'", "result");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\u0001', textBlock = """
                    inputs.parameters.my-name       ~ inputs.parameters.my-name ~ inputs.parameters['my-name']
                    inputs.parameters.a-long-name   ~ inputs.parameters.a-long-name ~ inputs.parameters['a-long-name']
                    steps.my-step.outputs.result    ~ steps.my-step.outputs.result ~ steps['my-step'].outputs.result
                    steps.a-b.outputs.parameters.c-d ~ steps.a-b.outputs.parameters.c-d \
                    ~ steps['a-b'].outputs.parameters['c-d']
                    inputs.parameters.num-1         ~ inputs.parameters.num-1 ~ inputs.parameters['num-1']
                    f(inputs.parameters.a-b)        ~ inputs.parameters.a-b ~ inputs.parameters['a-b']
                    workflow.labels['x'].a-b        ~ workflow.labels.x.a-b ~ workflow.labels.x['a-b']
                    """)
    void findsNamesWithHyphens(String text, String path, String replacement) {
        assertThat(names(text).hyphenated()).singleElement().satisfies(name -> {
            assertThat(name.path()).isEqualTo(path);
            assertThat(name.replacement()).isEqualTo(replacement);
            assertThat(text).contains(name.span().in(text));
            assertThat(names(replacement).variables())
                    .singleElement()
                    .extracting(ExpressionNames.Variable::path)
                    .isEqualTo(path);
        });
    }

    @Test
    void subtractionsWithSpacesAreNone() {
        for (String text :
                new String[] {"a.b - c", "a.b -c", "a-b", "a['b']-c", "a.b-f(c)", "a.b-(c)", "3-a.b", "a.b-1.5"}) {
            assertThat(names(text).hyphenated()).as(text).isEmpty();
        }
        assertThat(names("a.b-c + d.e-f").hyphenated())
                .extracting(HyphenatedName::path)
                .containsExactly("a.b-c", "d.e-f");
    }

    @Test
    void aTagLeavesOpenWhichMemberIsMeant() {
        Expression tree = Expression.parse(TaggedText.of("steps['{{a}}'].b + {{c}}"))
                .tree()
                .orElseThrow();
        assertThat(ExpressionNames.of(tree).variables()).singleElement().satisfies(variable -> {
            assertThat(variable.path()).isEqualTo("steps");
            assertThat(variable.indexed()).isTrue();
        });
    }

    @Test
    void knowsTheFunctions() {
        assertThat(ExpressionFunctions.arity("len")).contains(new Arity(1, 1));
        assertThat(ExpressionFunctions.arity("asInt").orElseThrow().accepts(2)).isFalse();
        assertThat(ExpressionFunctions.arity("sprig.trim").orElseThrow().accepts(1))
                .isTrue();
        assertThat(ExpressionFunctions.arity("sprig.env")).isEmpty();
        assertThat(ExpressionFunctions.arity("sprig.tirm")).isEmpty();
        assertThat(ExpressionFunctions.arity("trimAll")).isEmpty();
        assertThat(ExpressionFunctions.names())
                .contains("filter", "jsonpath", "sprig.uuidv4")
                .isSorted();
    }

    @Test
    void saysHowManyArguments() {
        assertThat(new Arity(1, 1).text()).isEqualTo("1 argument");
        assertThat(new Arity(2, 3).text()).isEqualTo("2 to 3 arguments");
        assertThat(new Arity(1, Integer.MAX_VALUE).text()).isEqualTo("at least 1 argument");
        assertThat(new Arity(0, Integer.MAX_VALUE).text()).isEqualTo("any number of arguments");
    }
}
