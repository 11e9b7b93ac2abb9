package dev.chandlery.manifest;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** The rules about manifests, their names and their references. */
public final class ManifestRules {
    static final Rule NOT_AN_OBJECT = Rule.error(
            "manifest-not-an-object", "A document of a package is not a Kubernetes object with apiVersion and kind.");
    static final Rule WITHOUT_NAME =
            Rule.error("manifest-without-name", "An object of a package has no metadata.name.");
    public static final Rule TOO_LARGE = Rule.error("manifest-too-large", "A manifest is larger than can be packed.");
    static final Rule DUPLICATE =
            Rule.error("object-duplicate", "A package holds two objects of one kind, namespace and name.");
    static final Rule NAMESPACE_FIXED = Rule.warning(
            "namespace-fixed", "An object names its namespace, which the environment decides; the name is dropped.");
    static final Rule NAME_INVALID =
            Rule.error("name-invalid", "A cluster does not take the name that an object gets.");
    static final Rule NAME_TOO_LONG =
            Rule.error("name-too-long", "The name that an object gets on the cluster is too long.");
    static final Rule SECRET_DATA = Rule.error("secret-in-git", "A Secret with real data is kept in git.");
    /** A reference names an object that nobody provides. */
    public static final Rule REFERENCE_UNRESOLVED =
            Rule.error("reference-unresolved", "A reference names a WorkflowTemplate that nobody provides.");
    /** A reference looks in the wrong scope. */
    public static final Rule REFERENCE_SCOPE = Rule.error(
            "reference-scope",
            "A reference looks among the templates of the cluster for one of a namespace, or the reverse.");

    static final Rule DEPENDENCY_UNDECLARED = Rule.error(
            "dependency-undeclared", "A reference names a template of a package that is not among the dependencies.");
    static final Rule NAME_IN_PARAMETER = Rule.warning(
            "name-in-parameter",
            "A parameter's value is the name of an object that gets the version in its name, and values are not renamed.");
    /** A reference names a template that its object does not hold. */
    public static final Rule TEMPLATE_UNRESOLVED =
            Rule.error("template-unresolved", "A reference names a template that the WorkflowTemplate does not hold.");
    /** A package holds no manifest. */
    public static final Rule NO_MANIFESTS = Rule.warning("package-empty", "A package holds no manifest.");

    static final Rule FEATURE_MISSING =
            Rule.error("feature-missing", "A package lists a feature that its folder features/ does not hold.");
    static final Rule FEATURE_UNLISTED =
            Rule.warning("feature-unlisted", "A package holds a feature that its package.yaml does not list.");
    /** A feature cannot be shipped, or cannot be built. */
    public static final Rule FEATURE_INVALID =
            Rule.error("feature-invalid", "A feature of a package is no component that can be switched on.");

    /** The rules about references that resolve to nothing. */
    public static final List<Rule> OF_REFERENCES = List.of(REFERENCE_UNRESOLVED, REFERENCE_SCOPE, TEMPLATE_UNRESOLVED);

    /** The errors of which a person may know that they do no harm. */
    public static final List<Rule> JUDGED =
            List.of(REFERENCE_UNRESOLVED, REFERENCE_SCOPE, TEMPLATE_UNRESOLVED, SECRET_DATA);

    /** All rules of this package, in the order of the documentation. */
    public static final List<Rule> ALL = List.of(
            NOT_AN_OBJECT,
            WITHOUT_NAME,
            TOO_LARGE,
            DUPLICATE,
            NAMESPACE_FIXED,
            NAME_INVALID,
            NAME_TOO_LONG,
            SECRET_DATA,
            REFERENCE_UNRESOLVED,
            REFERENCE_SCOPE,
            DEPENDENCY_UNDECLARED,
            TEMPLATE_UNRESOLVED,
            NAME_IN_PARAMETER,
            NO_MANIFESTS,
            FEATURE_MISSING,
            FEATURE_UNLISTED,
            FEATURE_INVALID);

    private ManifestRules() {}
}
