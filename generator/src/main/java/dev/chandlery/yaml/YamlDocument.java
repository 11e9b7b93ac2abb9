package dev.chandlery.yaml;

/**
 * One document of a YAML text.
 *
 * @param root its value
 * @param index its number among the documents of the text that hold a value, readable or not, from 0
 */
public record YamlDocument(YamlNode root, int index) {}
