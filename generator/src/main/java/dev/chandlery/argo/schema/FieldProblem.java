package dev.chandlery.argo.schema;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.List;

/** Something that is wrong with a field of a manifest. */
public sealed interface FieldProblem {
    /** Returns the keys and numbers that lead to the field, such as {@code spec.templates[0].steps[0][0].name}. */
    String path();

    /** Returns the place in the file. */
    Mark mark();

    /** Returns who refuses the manifest for it. */
    Enforcer enforcer();

    /** Returns what is wrong, as one sentence. */
    String message();

    /**
     * A key that is no field in any version of Argo.
     *
     * @param path the path of the key
     * @param mark the place of the key
     * @param key the key
     * @param owner the type that has no such field
     * @param fields the fields of the type, in the version checked
     * @param holder the mapping with the key
     */
    record Unknown(String path, Mark mark, String key, SchemaType owner, List<String> fields, YamlMapping holder)
            implements FieldProblem {
        /** Copies the list. */
        public Unknown {
            fields = List.copyOf(fields);
        }

        @Override
        public Enforcer enforcer() {
            return Enforcer.ARGO;
        }

        @Override
        public String message() {
            return path + " is no field: " + owner.shortName() + " has no field " + ValueWords.cut(key) + ".";
        }
    }

    /**
     * A key that differs from a field in the case of letters only.
     *
     * @param path the path of the key
     * @param mark the place of the key
     * @param key the key
     * @param field the field
     * @param holder the mapping with the key
     */
    record WrongCase(String path, Mark mark, String key, SchemaField field, YamlMapping holder)
            implements FieldProblem {
        @Override
        public Enforcer enforcer() {
            return Enforcer.ARGO;
        }

        @Override
        public String message() {
            return path + " is no field: it is written " + field.name() + ".";
        }
    }

    /**
     * A field that the version checked does not have.
     *
     * @param path the path of the key
     * @param mark the place of the key
     * @param field the field, with the versions that have it and what replaces it
     * @param version the version checked
     * @param holder the mapping with the key
     */
    record Unavailable(String path, Mark mark, SchemaField field, ArgoVersion version, YamlMapping holder)
            implements FieldProblem {
        @Override
        public Enforcer enforcer() {
            return Enforcer.ARGO;
        }

        @Override
        public String message() {
            String when = field.versions()
                    .first()
                    .filter(first -> version.compareTo(first) < 0)
                    .map(first -> "it came with " + first)
                    .or(() -> field.versions().last().map(last -> "the last version with it is " + last))
                    .orElse("");
            return path + " is no field of Argo " + version + ": " + when + ".";
        }
    }

    /**
     * A field that the version checked has, and for which another one is meant to be used.
     *
     * @param path the path of the key
     * @param mark the place of the key
     * @param field the field, with what replaces it
     * @param holder the mapping with the key
     */
    record Superseded(String path, Mark mark, SchemaField field, YamlMapping holder) implements FieldProblem {
        @Override
        public Enforcer enforcer() {
            return Enforcer.NOBODY;
        }

        @Override
        public String message() {
            return path + " is out of date: " + field.replacement() + " replaces it.";
        }
    }

    /**
     * A value of another type than the field has.
     *
     * @param path the path of the value
     * @param mark the place of the value
     * @param enforcer {@link Enforcer#ARGO}, or {@link Enforcer#API_SERVER} where Argo drops the value without a word
     * @param expected the type of the field, or of the item of a list
     * @param value the value
     */
    record WrongType(String path, Mark mark, Enforcer enforcer, FieldType expected, YamlNode value)
            implements FieldProblem {
        @Override
        public String message() {
            String is = expected == FieldType.Scalar.PLUGIN && value instanceof YamlMapping mapping
                    ? "has " + mapping.entries().size()
                    : "is " + ValueWords.of(value);
            return path + " has to be " + expected.words() + " and " + is + ".";
        }
    }

    /**
     * A required field that is absent or null.
     *
     * @param path the path of the field
     * @param mark the place of the mapping that should have it
     * @param owner the type that requires it
     * @param field the field
     */
    record Missing(String path, Mark mark, SchemaType owner, SchemaField field) implements FieldProblem {
        @Override
        public Enforcer enforcer() {
            return Enforcer.API_SERVER;
        }

        @Override
        public String message() {
            return path + " is missing: " + owner.shortName() + " requires it.";
        }
    }

    /**
     * A value that is not among those allowed.
     *
     * @param path the path of the value
     * @param mark the place of the value
     * @param field the field, with the values allowed
     * @param value the value
     * @param tagged whether the value holds a tag, which is filled in after the API server has looked at it
     */
    record NotAllowed(String path, Mark mark, SchemaField field, String value, boolean tagged) implements FieldProblem {
        @Override
        public Enforcer enforcer() {
            return field.limits().enforcer();
        }

        @Override
        public String message() {
            return path + " cannot be " + ValueWords.quoted(value) + ".";
        }
    }

    /**
     * A value of the right type that is too small, too large, too long or not of the form required.
     *
     * @param path the path of the value
     * @param mark the place of the value
     * @param enforcer who refuses it
     * @param field the field, with its limits
     * @param measure what is measured
     * @param value the number, the number of characters or items, or the text
     * @param tagged whether the value holds a tag, which is filled in after the API server has looked at it
     */
    record OutsideLimit(
            String path, Mark mark, Enforcer enforcer, SchemaField field, Measure measure, String value, boolean tagged)
            implements FieldProblem {
        @Override
        public String message() {
            return switch (measure) {
                case NUMBER ->
                    path + " is " + value + " and has to be "
                            + field.limits().number().words() + ".";
                case LENGTH ->
                    path + " has " + value + " characters and has to have "
                            + field.limits().length().words() + ".";
                case ITEMS ->
                    path + " has " + value + " items and has to have "
                            + field.limits().items().words() + ".";
                case FORM -> path + " is " + ValueWords.quoted(value) + ", which is not of the form required.";
            };
        }
    }

    /** What a limit is about. */
    enum Measure {
        /** The value of a number. */
        NUMBER,
        /** The number of characters of a text. */
        LENGTH,
        /** The number of items of a list. */
        ITEMS,
        /** The form of a text. */
        FORM
    }
}
