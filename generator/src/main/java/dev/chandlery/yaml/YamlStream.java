package dev.chandlery.yaml;

import java.util.List;

/**
 * What was read from one text: the documents that could be read, and the problems of those that could not.
 *
 * @param documents the readable documents in order; documents that are empty, null or only comments are
 *     left out
 * @param problems the problems in order of place; empty when all of the text was read
 */
public record YamlStream(List<YamlDocument> documents, List<YamlProblem> problems) {
    /** Copies the lists. */
    public YamlStream {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
