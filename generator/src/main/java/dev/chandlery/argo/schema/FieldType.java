package dev.chandlery.argo.schema;

/** The type of a field: a scalar, a list, a mapping with keys of any name, or a type with fields. */
public sealed interface FieldType {
    /** Returns what a value of this type is, as words for a sentence, such as {@code a list}. */
    String words();

    /** Returns the type without the lists and mappings around it. */
    default FieldType innermost() {
        return this;
    }

    /** Types without fields of their own. */
    enum Scalar implements FieldType {
        /** Text. */
        STRING("text"),
        /** True or false. */
        BOOL("true or false"),
        /** A whole number of 32 bits. */
        INT32("a whole number from -2147483648 to 2147483647"),
        /** A whole number of 64 bits. */
        INT64("a whole number"),
        /** A whole number of 64 bits that is not negative. Those above 2^63 - 1 are not taken: no field makes sense of them. */
        UINT64("a whole number of at least 0"),
        /** Any number. */
        NUMBER("a number"),
        /** Bytes in base64. */
        BYTES("bytes in base64"),
        /** A time as RFC 3339 has it. */
        TIME("a time such as 2026-01-31T12:00:00Z"),
        /** An amount of a resource as Kubernetes writes it. */
        QUANTITY("a quantity such as 500m or 1Gi"),
        /** A whole number of 32 bits, or text. */
        INT_OR_STRING("a whole number or text"),
        /** Text, a number or a boolean: Argo keeps it as text. */
        ANY_STRING("text, a number or a boolean"),
        /** Any value. */
        ANY("any value"),
        /** A mapping whose keys are not checked. */
        OBJECT("a mapping"),
        /** A mapping with one key, whose value is not checked. */
        PLUGIN("a mapping with the name of the plugin as its only key");

        private final String words;

        Scalar(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /**
     * A list.
     *
     * @param items the type of each item
     */
    record ListOf(FieldType items) implements FieldType {
        @Override
        public String words() {
            return items instanceof ListOf ? "a list of lists" : "a list";
        }

        @Override
        public FieldType innermost() {
            return items.innermost();
        }
    }

    /**
     * A mapping with keys of any name.
     *
     * @param values the type of each value
     */
    record MapOf(FieldType values) implements FieldType {
        @Override
        public String words() {
            return "a mapping";
        }

        @Override
        public FieldType innermost() {
            return values.innermost();
        }
    }

    /**
     * A type with fields.
     *
     * @param name its name in {@link ArgoSchema#type(String)}
     */
    record Named(String name) implements FieldType {
        @Override
        public String words() {
            return "a mapping";
        }
    }
}
