/**
 * The expression language of Argo Workflows: <a href="https://expr-lang.org/docs/language-definition">Expr</a>, with the
 * functions that Argo adds. It stands in expression tags and in the fields {@code expression}, {@code fromExpression} and
 * the like. Knows {@code argo.parsing} and {@code argo.tag}; which variables there are is a matter of the place where the
 * expression stands.
 */
@NullMarked
package dev.chandlery.argo.expression;

import org.jspecify.annotations.NullMarked;
