package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.source.SourceException;
import java.util.Collection;
import java.util.List;

/** Finds the environment that somebody asks for by its name. */
public final class EnvironmentLookup {
    private EnvironmentLookup() {}

    /**
     * Returns the environment.
     *
     * @param environments those that could be read
     * @param findings what is wrong with the registry
     * @throws WrongRequestException when there is none of that name
     * @throws SourceException when its files have errors
     */
    public static Environment find(List<Environment> environments, Collection<Finding> findings, EnvironmentName name) {
        return environments.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(environments, findings, name));
    }

    private static RuntimeException missing(
            List<Environment> environments, Collection<Finding> findings, EnvironmentName name) {
        String folder = "environments/" + name + "/";
        if (findings.stream()
                .anyMatch(finding -> finding.isError() && finding.place().path().startsWith(folder))) {
            return new SourceException(
                    "the files of the environment " + name + " have errors; chandlery check tells them.");
        }
        List<String> names =
                environments.stream().map(each -> each.name().value()).toList();
        return new WrongRequestException("There is no environment " + name + ". "
                + Suggestion.didYouMean(
                        name.value(),
                        names,
                        names.isEmpty()
                                ? "The registry has none; add " + folder + "environment.yaml."
                                : "The registry has " + String.join(", ", names) + "."));
    }
}
