package dev.chandlery.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of allowed signers, as {@code ssh-keygen -Y verify -f} and {@code gpg.ssh.allowedSignersFile} of git take it
 * (ssh-keygen(1), ALLOWED SIGNERS).
 *
 * @param signers its lines that could be read
 * @param problems what is wrong with the others, by line
 */
public record AllowedSigners(List<Signer> signers, List<Problem> problems) {
    private static final int MAX_LINE = 16_000;
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})([0-9]{2})?)?Z?");

    /**
     * A key and those who may sign with it.
     *
     * @param principals patterns of names, most often e-mail addresses; one that begins with {@code !} excludes
     * @param namespaces patterns of the namespaces it may sign for; none for all
     * @param after the moment from which on it is valid
     * @param before the moment from which on it is not
     * @param key the key
     */
    public record Signer(
            List<String> principals,
            List<String> namespaces,
            Optional<Instant> after,
            Optional<Instant> before,
            SshPublicKey key) {
        /** Copies the lists. */
        public Signer {
            principals = List.copyOf(principals);
            namespaces = List.copyOf(namespaces);
        }

        /** Says whether somebody of this name may sign for a namespace with it, times aside. */
        public boolean allows(String principal, String namespace) {
            return matches(principals, principal) && (namespaces.isEmpty() || matches(namespaces, namespace));
        }

        /** Returns the line, without line break. Times are written in UTC. */
        public String line() {
            List<String> options = new ArrayList<>();
            if (!namespaces.isEmpty()) {
                options.add("namespaces=\"" + String.join(",", namespaces) + "\"");
            }
            after.ifPresent(time -> options.add("valid-after=\"" + utc(time) + "\""));
            before.ifPresent(time -> options.add("valid-before=\"" + utc(time) + "\""));
            return String.join(",", principals) + " " + (options.isEmpty() ? "" : String.join(",", options) + " ")
                    + key.line();
        }
    }

    /**
     * A line that could not be read.
     *
     * @param line its number, from 1
     * @param problem why, as the end of a sentence
     */
    public record Problem(int line, String problem) {}

    /** Copies the lists. */
    public AllowedSigners {
        signers = List.copyOf(signers);
        problems = List.copyOf(problems);
    }

    /** Reads a file. Certificate authorities are left out, as problems: whom they certified is not known from the file. */
    public static AllowedSigners parse(String text) {
        List<Signer> signers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                Outcome<Signer> read = Outcome.reading(() -> signer(line.strip()));
                read.value().ifPresent(signers::add);
                if (read.value().isEmpty()) {
                    problems.add(new Problem(number, read.problem()));
                }
            }
        }
        return new AllowedSigners(signers, problems);
    }

    private static Signer signer(String line) throws WireException {
        if (line.length() > MAX_LINE) {
            throw new WireException("it is longer than " + MAX_LINE + " characters");
        }
        int end = wordEnd(line, 0);
        List<String> principals = list(unquoted(line.substring(0, end)));
        String rest = line.substring(end).strip();
        Options options = new Options();
        int second = wordEnd(rest, 0);
        if (KeyType.of(rest.substring(0, second)).isEmpty() && !isKeyName(rest.substring(0, second))) {
            options.read(rest.substring(0, second));
            rest = rest.substring(second).strip();
        }
        Outcome<SshPublicKey> key = SshPublicKey.parse(rest);
        return new Signer(
                principals,
                options.namespaces,
                options.after,
                options.before,
                key.value().orElseThrow(() -> new WireException("its key cannot be read: " + key.problem())));
    }

    /** Types of keys that are not read must not be taken for options. */
    private static boolean isKeyName(String word) {
        return word.matches("(?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[a-z0-9@.-]+");
    }

    /** The options of a line while they are read. */
    private static final class Options {
        private List<String> namespaces = List.of();
        private Optional<Instant> after = Optional.empty();
        private Optional<Instant> before = Optional.empty();

        void read(String text) throws WireException {
            int at = 0;
            while (at < text.length()) {
                int end = optionEnd(text, at);
                option(text.substring(at, end));
                at = end + 1;
            }
        }

        private void option(String option) throws WireException {
            int equals = option.indexOf('=');
            String name = (equals < 0 ? option : option.substring(0, equals)).toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : unquoted(option.substring(equals + 1));
            switch (name) {
                case "namespaces" -> namespaces = list(value);
                case "valid-after" -> after = Optional.of(time(value));
                case "valid-before" -> before = Optional.of(time(value));
                case "cert-authority" -> throw new WireException("certificate authorities are not accepted");
                default -> throw new WireException("it has an option that is not known");
            }
        }
    }

    private static int wordEnd(String text, int start) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ' ' || c == '\t')) {
                return i;
            }
        }
        return text.length();
    }

    private static int optionEnd(String text, int start) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                return i;
            }
        }
        return text.length();
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static List<String> list(String text) throws WireException {
        List<String> items = List.of(text.split(",", -1));
        if (items.stream().anyMatch(String::isBlank)) {
            throw new WireException("it holds an empty name");
        }
        return items;
    }

    /** Times without Z are those of the machine for ssh-keygen; here no machine may count, so they are UTC. */
    private static Instant time(String text) throws WireException {
        Matcher matcher = TIME.matcher(text);
        try {
            if (matcher.matches()) {
                return LocalDateTime.of(
                                part(matcher, 1),
                                part(matcher, 2),
                                part(matcher, 3),
                                part(matcher, 4),
                                part(matcher, 5),
                                part(matcher, 6))
                        .toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            // Such a day or hour does not exist.
        }
        throw new WireException("a time in it is not YYYYMMDD or YYYYMMDDHHMM[SS]");
    }

    private static int part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String utc(Instant time) {
        return DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(time) + "Z";
    }

    /** PATTERNS of ssh_config(5): {@code *} and {@code ?}; one with {@code !} that matches excludes whatever else does. */
    private static boolean matches(List<String> patterns, String name) {
        boolean found = false;
        for (String pattern : patterns) {
            if (pattern.startsWith("!")) {
                if (matches(pattern.substring(1), name)) {
                    return false;
                }
            } else {
                found |= matches(pattern, name);
            }
        }
        return found;
    }

    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
