package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.yaml.YamlProblem;

/** Turns what is wrong with a YAML text into findings. */
public final class YamlFindings {
    private YamlFindings() {}

    /** Returns the finding for a problem of the file of this path. */
    public static Finding of(String path, YamlProblem problem) {
        // The parser's own words may hold characters of the file.
        String message = Quoted.printable(problem.message());
        return ruleOf(problem.kind()).at(path, problem.mark(), message, problem.remedy());
    }

    private static Rule ruleOf(YamlProblem.Kind kind) {
        return switch (kind) {
            case SYNTAX -> RegistryRules.YAML_SYNTAX;
            case DUPLICATE_KEY -> RegistryRules.YAML_DUPLICATE_KEY;
            case NOT_JSON -> RegistryRules.YAML_NOT_JSON;
            case ENCODING -> RegistryRules.FILE_ENCODING;
            case LIMIT -> RegistryRules.YAML_LIMIT;
        };
    }
}
