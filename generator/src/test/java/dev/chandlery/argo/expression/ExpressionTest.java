package dev.chandlery.argo.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.CorpusStrings;
import dev.chandlery.argo.parsing.Parsed;
import dev.chandlery.argo.parsing.SyntaxTree;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\u0001', textBlock = """
                    nil                     ~ nil
                    true and false          ~ (and true false)
                    1_000                   ~ 1000
                    0x2A + 0o52 + 0b10      ~ (+ (+ 0x2A 0o52) 0b10)
                    08                      ~ 08
                    0.5 + .5 + 1. + 1e3     ~ (+ (+ (+ 0.5 .5) 1.) 1e3)
                    'it''s'                 ~ !
                    'a' + "b" + `c`         ~ (+ (+ 'a' 'b') 'c')
                    `a``b`                  ~ 'a`b'
                    'a\\tb\\x41\\u0042\\U00000043\\u{1F600}\\101' ~ 'a	bABC\uD83D\uDE00A'
                    b'a\\xff\\0'            ~ !
                    b'a\\xff' == B"\u00E9"  ~ (== b'a\u00FF' b'\u00C3\u00A9')
                    b'\\u0041'              ~ !
                    [1, 2, 3,]              ~ ([] 1 2 3)
                    []                      ~ ([])
                    {a: 1, "b-c": 2, 3: 4, (d): 5} ~ {'a': 1, 'b-c': 2, '3': 4, d: 5}
                    {}                      ~ {}
                    {a: {b: 1,}}            ~ {'a': {'b': 1}}
                    a ? b : c ? d : e       ~ (? a b (? c d e))
                    a ?: b                  ~ (?: a b)
                    if a { b } else { c }   ~ (? a b c)
                    if a {b} else if c {d} else {e} ~ (? a b (? c d e))
                    let x = 1; let y = x; x + y ~ (let x 1 (let y x (+ x y)))
                    let x = if a { 1 } else { 2 }; x ~ (let x (? a 1 2) x)
                    a; b; c                 ~ (; a b c)
                    a; b;                   ~ (; a b)
                    (a; b)                  ~ (; a b)
                    a || b && c             ~ (|| a (&& b c))
                    a or b and not c        ~ (or a (and b (not c)))
                    not a in b              ~ (in (not a) b)
                    a not in b              ~ (not (in a b))
                    a not matches 'x' or b  ~ (or (not (matches a 'x')) b)
                    !a == b                 ~ (== (! a) b)
                    a == b == c             ~ (== (== a b) c)
                    a < b                   ~ (< a b)
                    a < b <= c              ~ (<,<= a b c)
                    a < b == c > d          ~ (> (== (< a b) c) d)
                    a contains b startsWith c endsWith d ~ (endsWith (startsWith (contains a b) c) d)
                    1..3                    ~ (.. 1 3)
                    1 + 2 .. 3 * 4          ~ (.. (+ 1 2) (* 3 4))
                    a - b - c               ~ (- (- a b) c)
                    a - b * c % d           ~ (- a (% (* b c) d))
                    -a ** b ^ c             ~ (- (** a (^ b c)))
                    a ** -b                 ~ (** a (- b))
                    -a.b                    ~ (- (.b a))
                    -1[0]                   ~ ([] (- 1) 0)
                    a ?? b ?? c             ~ (?? (?? a b) c)
                    a == b ?? c             ~ (== a (?? b c))
                    (a ?? b) == c           ~ (== (?? a b) c)
                    a ?? b | f()            ~ (f() (?? a b))
                    a.b.c                   ~ (.c (.b a))
                    a?.b?.[c].d             ~ (.d (?.[] (?.b a) c))
                    a['b']["c"][0]          ~ ([] ([] ([] a 'b') 'c') 0)
                    a.not.in.let.if         ~ (.if (.let (.in (.not a))))
                    a[1:2] + a[:2] + a[1:] + a[:] ~ (+ (+ (+ ([.:.] a 1 2) ([:.] a 2)) ([.:] a 1)) ([:] a))
                    'abc'[1]                ~ ([] 'abc' 1)
                    [1][0]                  ~ ([] ([] 1) 0)
                    f()                     ~ (f())
                    f(a, b,)                ~ (f() a b)
                    ::len(a)                ~ (len() a)
                    a.f(b).c                ~ (.c (.f() a b))
                    a?.f()                  ~ (?.f() a)
                    sprig.trim(' a ')       ~ (.trim() sprig ' a ')
                    a | trim() | split(',') ~ (split() (trim() a) ',')
                    a + b | f()             ~ (f() (+ a b))
                    filter(a, {# > 1})      ~ (filter() a ({} (> # 1)))
                    filter(a, # > 1)        ~ (filter() a ({} (> # 1)))
                    filter(a, .b.c > 1)     ~ (filter() a ({} (> (.c (.b #)) 1)))
                    map(a, {#.b; .c})       ~ (map() a ({} (; (.b #) (.c #))))
                    map(a, {# endsWith 'x'}) ~ (map() a ({} (endsWith # 'x')))
                    reduce(a, #acc + # * #index, 0) ~ (reduce() a ({} (+ #acc (* # #index))) 0)
                    map(a, # acc)           ~ (map() a ({} #acc))
                    count(a)                ~ (count() a)
                    a | filter(# > 1) | map(.b) | sum() ~ (sum() (map() (filter() a ({} (> # 1))) ({} (.b #))))
                    all(a, any(.b, # == 1)) ~ (all() a ({} (any() (.b #) ({} (== # 1)))))
                    $env['a'].b             ~ (.b ([] $env 'a'))
                    'foo' in $env           ~ (in 'foo' $env)
                    a // comment            ~ a
                    /* b */ a /* c */       ~ a
                    \u00FCber.stra\u00DFe1  ~ (.stra\u00DFe1 \u00FCber)
                    inputs.parameters.my-name ~ (- (.my (.parameters inputs)) name)
                    asInt(inputs.parameters.num) == 1? 1: 2 ~ (? (== (asInt() (.num (.parameters inputs))) 1) 1 2)
                    """)
    void readsTheLanguage(String text, String expected) {
        Parsed<Expression> parsed = Expression.parse(text);
        if (expected.equals("!")) {
            assertThat(parsed.problems()).as(text).hasSize(1);
        } else {
            assertThat(parsed.problems()).as(text).isEmpty();
            assertThat(Shapes.of(parsed.tree().orElseThrow())).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\u0001', textBlock = """
                    a.           ~ 2..2  ~ The expression ends where the name of a member should stand.
                    a.5          ~ 1..3  ~ ".5" stands where an operator should stand.
                    a.'b'        ~ 2..5  ~ "'b'" stands where the name of a member should stand.
                    a b          ~ 2..3  ~ "b" stands where an operator should stand.
                    a +          ~ 3..3  ~ The expression ends where a value should stand.
                    + * a        ~ 2..3  ~ "*" stands where a value should stand.
                    a = b        ~ 2..3  ~ "=" stands where an operator should stand.
                    a & b        ~ 2..3  ~ "&" stands where an operator should stand.
                    (a           ~ 2..2  ~ The expression ends where ")" should stand.
                    a)           ~ 1..2  ~ ")" stands where an operator should stand.
                    f(a          ~ 3..3  ~ The expression ends where "," or ")" should stand.
                    f(a b)       ~ 4..5  ~ "b" stands where "," or ")" should stand.
                    f(,)         ~ 2..3  ~ "," stands where a value should stand.
                    [a b]        ~ 3..4  ~ "b" stands where "," or "]" should stand.
                    {a}          ~ 2..3  ~ "}" stands where ":" should stand.
                    {+: 1}       ~ 1..2  ~ "+" stands where a key should stand.
                    {a: 1,, b: 2} ~ 6..7 ~ "," stands where a key should stand.
                    a[           ~ 2..2  ~ The expression ends where a value should stand.
                    a[1          ~ 3..3  ~ The expression ends where "]" should stand.
                    a[1:2:3]     ~ 5..6  ~ ":" stands where "]" should stand.
                    a ? b        ~ 5..5  ~ The expression ends where ":" should stand.
                    a not b      ~ 6..7  ~ "b" stands where "in", "contains" or the like should stand.
                    a ?? b == c  ~ 7..9  ~ "==" stands beside "??" without parentheses.
                    a | b        ~ 5..5  ~ The expression ends where "(" should stand.
                    a | 1        ~ 4..5  ~ "1" stands where the name of a function should stand.
                    filter(a)    ~ 8..9  ~ ")" stands where "," should stand.
                    filter(a, b, c) ~ 13..14 ~ "c" stands where ")" should stand.
                    map(a, b; c) ~ 8..9  ~ ";" stands where ")" should stand.
                    #            ~ 0..1  ~ "#" stands for an element, and there is none here.
                    .a           ~ 0..1  ~ "." stands for an element, and there is none here.
                    let x 1; x   ~ 6..7  ~ "1" stands where "=" should stand.
                    let in = 1; x ~ 4..6 ~ "in" stands where the name that "let" declares should stand.
                    let x = 1    ~ 9..9  ~ The expression ends where ";" should stand.
                    if a {b}     ~ 8..8  ~ The expression ends where "else" should stand.
                    a; ; b       ~ 3..4  ~ ";" stands where a value should stand.
                    f()()        ~ 3..4  ~ "(" stands where an operator should stand.
                    1[0]         ~ 1..2  ~ "[" stands where an operator should stand.
                    a @ b        ~ 2..3  ~ "@" means nothing in an expression.
                    {{a}}        ~ 1..2  ~ "{" stands where a key should stand.
                    'abc         ~ 0..1  ~ The string that begins here has no end on its line.
                    `abc         ~ 0..1  ~ The string that begins here has no end.
                    'a\\"b'      ~ 2..4  ~ "\\"" begins no escape that exists.
                    'a\\u12'     ~ 2..4  ~ "\\u" begins no escape that exists.
                    a /* b       ~ 2..4  ~ The comment that begins here has no end.
                    12ab         ~ 0..4  ~ "12ab" is not a number.
                    1e           ~ 0..2  ~ "1e" is not a number.
                    0x           ~ 0..2  ~ "0x" is not a number.
                    9223372036854775808 ~ 0..19 ~ "9223372036854775808" is not a number of 64 bits.
                    1e999        ~ 0..5  ~ "1e999" is not a number that a computer can hold.
                    """)
    void saysWhatIsWrong(String text, String place, String sentence) {
        assertThat(Expression.parse(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.sentence()).isEqualTo(sentence);
            assertThat(problem.span().start() + ".." + problem.span().end()).isEqualTo(place);
            assertThat(problem.remedy()).endsWith(".");
        });
    }

    @Test
    void anEmptyExpressionHasNoValue() {
        for (String text : List.of("", "  ", "// nothing", "\n/**/")) {
            assertThat(Expression.parse(text).problems()).as(text).hasSize(1);
        }
    }

    @Test
    void keepsWhatStandsBeforeAProblem() {
        assertThat(Shapes.of(Expression.parse("f(inputs.parameters.").tree().orElseThrow()))
                .isEqualTo("(f() (. (.parameters inputs)))");
        assertThat(Shapes.of(Expression.parse("a == ").tree().orElseThrow())).isEqualTo("(== a ?)");
        Expression.Member member =
                (Expression.Member) Expression.parse("a. ").tree().orElseThrow();
        assertThat(member.nameSpan().start()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\u0001', textBlock = """
                    {{a}}                        ~ {{}}
                    ({{a}} == true || b)         ~ (|| (== {{}} true) b)
                    '{{a}}' == "x{{=f('y')}}z"   ~ (== {{}} {{}})
                    steps['{{a}}'].outputs       ~ (.outputs ([] steps {{}}))
                    steps.{{a}}.outputs          ~ (.outputs ([] steps {{}}))
                    a.x{{b}}y                    ~ ([] a {{}})
                    {{a}}{{b}} + 5{{c}}          ~ (+ {{}} {{}})
                    {{a}} + {'b': c}             ~ (+ {{}} {'b': c})
                    """)
    void readsTheTextAroundTags(String text, String expected) {
        Parsed<Expression> parsed = Expression.parse(TaggedText.of(text));
        assertThat(parsed.problems()).as(text).isEmpty();
        assertThat(Shapes.of(parsed.tree().orElseThrow())).isEqualTo(expected);
        assertPlaces(parsed.tree().orElseThrow(), text);
    }

    @Test
    void aTagInAFieldNeedsAnEnd() {
        assertThat(Expression.parse(TaggedText.of("a == {{b")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.span().start()).isEqualTo(5);
                    assertThat(problem.sentence()).contains("{{");
                });
    }

    @Test
    void knowsWhereEachPartStands() {
        String text = "( a + b ) * f(c.d, 'e')[ 1 ]";
        Expression.Binary product =
                (Expression.Binary) Expression.parse(text).tree().orElseThrow();
        assertThat(product.span().in(text)).isEqualTo(text);
        assertThat(product.operatorSpan().in(text)).isEqualTo("*");
        assertThat(product.left().span().in(text)).isEqualTo("a + b");
        assertThat(product.right().span().in(text)).isEqualTo("f(c.d, 'e')[ 1 ]");
        Expression.Call call = (Expression.Call) product.right().children().get(0);
        assertThat(call.nameSpan().in(text)).isEqualTo("f");
        assertThat(call.arguments()).extracting(a -> a.span().in(text)).containsExactly("c.d", "'e'");
    }

    @Test
    void readsWhatItPrints() {
        Seeded.check(3_000, random -> {
            RandomExpressions expressions = new RandomExpressions(random);
            Expression tree = expressions.tree(1 + random.below(4), false);
            String text = expressions.print(tree);
            Parsed<Expression> parsed = Expression.parse(text);
            assertThat(parsed.problems()).as(text).isEmpty();
            assertThat(Shapes.of(parsed.tree().orElseThrow())).as(text).isEqualTo(Shapes.of(tree));
            assertPlaces(parsed.tree().orElseThrow(), text);
        });
    }

    @Test
    void noTextRaisesAnException() {
        List<String> words = List.of(
                "a", ".", "?.", "?", ":", "::", "[", "]", "(", ")", "{", "}", ",", ";", "+", "-", "not", "in", "let",
                "x", "=", "==", "if", "else", "'s'", "1", "1.", "..", "|", "||", "??", "#", "#acc", "filter", "map(",
                "<", "\u00E9", "b'", "\"", "\\", "/*", "//", "\n", "\uD83D", "0x", "$env");
        Seeded.check(10_000, random -> {
            String text = String.join(random.pick("", " "), random.list(14, () -> random.pick(words)));
            Parsed<Expression> parsed = Expression.parse(text);
            assertThat(parsed.problems().size()).isLessThanOrEqualTo(1);
            parsed.problems()
                    .forEach(problem -> assertThat(problem.span().end()).isLessThanOrEqualTo(text.length()));
            assertPlaces(parsed.tree().orElseThrow(), text);
            ExpressionNames.of(parsed.tree().orElseThrow());
        });
    }

    private static void assertPlaces(Expression node, String text) {
        assertThat(node.span().end()).isLessThanOrEqualTo(text.length());
        for (Expression child : node.children()) {
            assertThat(node.span().touches(child.span().start())).as(text).isTrue();
            assertThat(node.span().touches(child.span().end())).as(text).isTrue();
            assertPlaces(child, text);
        }
    }

    @Test
    void hostileTextsEndFast() {
        List<String> texts = new ArrayList<>();
        for (String unit : List.of(
                "(",
                "[",
                "{a:",
                "!",
                "-",
                "a.",
                "a+",
                "a ? ",
                "f(",
                "a[",
                "let x = 1; ",
                "if a {",
                "a;",
                "'",
                "`",
                "\\",
                "a ** ",
                "filter(a, ",
                "if a {b} else ",
                "a | f() ",
                "a?.",
                "#",
                "/*",
                "0",
                "1.",
                "9",
                "a < ",
                "'\\u{1}'+",
                "..")) {
            texts.add(unit.repeat(100_000));
            texts.add(unit.repeat(400) + "a");
        }
        for (String text : texts) {
            Parsed<Expression> parsed = Expression.parse(text);
            Expression tree = parsed.tree().orElseThrow();
            assertThat(SyntaxTree.isTooHigh(tree)).isFalse();
            ExpressionNames.of(tree);
        }
    }

    @Test
    void longListsAreNotNested() {
        String numbers = "a in [" + "1, ".repeat(4_000) + "2]";
        assertThat(Expression.parse(numbers).problems()).isEmpty();
        assertThat(Expression.parse("a" + " || a".repeat(400)).problems()).isEmpty();
        assertThat(Expression.parse("a" + " || a".repeat(4_000)).problems()).hasSize(1);
        assertThat(Expression.parse("[" + "1, ".repeat(20_000) + "2]").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("10000"));
    }

    @Test
    void everyExpressionOfTheCorpusIsValid() {
        List<Parsed<Expression>> expressions = new ArrayList<>();
        for (CorpusStrings.Text string : CorpusStrings.all()) {
            if (string.isUnder("expression", "fromExpression")) {
                expressions.add(Expression.parse(TaggedText.of(string.text())));
            }
            TaggedText.of(string.text()).tags().stream()
                    .filter(tag -> tag.kind() == Tag.Kind.EXPRESSION)
                    .forEach(tag -> expressions.add(Expression.parse(tag.body())));
        }
        assertThat(expressions).hasSizeGreaterThan(30).allSatisfy(parsed -> {
            assertThat(parsed.problems()).isEmpty();
            ExpressionNames names = ExpressionNames.of(parsed.tree().orElseThrow());
            assertThat(names.hyphenated()).isEmpty();
            names.calls().stream()
                    .filter(call -> !call.method())
                    .forEach(call -> assertThat(ExpressionFunctions.arity(call.name())
                                    .orElseThrow()
                                    .accepts(call.arguments()))
                            .isTrue());
        });
    }
}
