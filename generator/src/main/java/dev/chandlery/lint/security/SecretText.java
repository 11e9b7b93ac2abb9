package dev.chandlery.lint.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells secrets from other texts, by their form, or by their name together with how random they look. */
final class SecretText {
    /**
     * A form that secrets of a kind have. All repetitions are bounded, so that no text makes matching slow.
     *
     * @param marks texts of which every secret of the form holds one; they are looked for first, since few texts have any
     */
    private record Form(String kind, List<Sign> marks, Pattern pattern) {
        Form {
            marks = List.copyOf(marks);
        }

        static Form of(String kind, String pattern, String... marks) {
            return new Form(kind, Stream.of(marks).map(Sign::of).toList(), Pattern.compile(pattern));
        }

        boolean isIn(String text, Letters letters) {
            for (Sign mark : marks) {
                if (letters.haveAll(mark.letters()) && text.contains(mark.text())) {
                    return pattern.matcher(text).find();
                }
            }
            return false;
        }
    }

    private record Sign(String text, Letters letters) {
        static Sign of(String text) {
            return new Sign(text, Letters.of(text));
        }
    }

    /** Which characters of ASCII a text has: a bit for each. Most texts lack a capital or a sign that a mark needs. */
    private record Letters(long low, long high) {
        static Letters of(String text) {
            long low = 0;
            long high = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                low |= c < 64 ? 1L << c : 0;
                high |= c >= 64 && c < 128 ? 1L << (c - 64) : 0;
            }
            return new Letters(low, high);
        }

        boolean haveAll(Letters wanted) {
            return (wanted.low & ~low) == 0 && (wanted.high & ~high) == 0;
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("an AWS access key", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b", "AKIA", "ASIA"),
            Form.of(
                    "a GitHub token",
                    "\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_",
                    "github_pat_"),
            Form.of("a GitLab token", "\\bglpat-[A-Za-z0-9_-]{20}", "glpat-"),
            Form.of("a Slack token", "\\bxox[abeoprs]-[A-Za-z0-9-]{10}", "xox"),
            Form.of(
                    "a Slack webhook",
                    "hooks\\.slack\\.com/services/T[A-Z0-9]{6,20}/B[A-Z0-9]{6,20}/[A-Za-z0-9]{16}",
                    "hooks.slack.com/services/T"),
            Form.of("a Stripe key", "\\b[rs]k_live_[A-Za-z0-9]{16}", "k_live_"),
            Form.of("a Google API key", "\\bAIza[0-9A-Za-z_-]{35}", "AIza"),
            Form.of("a SendGrid key", "\\bSG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16}", "SG."),
            Form.of("an npm token", "\\bnpm_[A-Za-z0-9]{36}", "npm_"),
            Form.of("a PyPI token", "\\bpypi-[A-Za-z0-9_-]{50}", "pypi-"),
            Form.of("a Docker Hub token", "\\bdckr_pat_[A-Za-z0-9_-]{20}", "dckr_pat_"),
            Form.of("a Hugging Face token", "\\bhf_[A-Za-z0-9]{30}", "hf_"),
            Form.of("a private key", "-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----", "PRIVATE KEY-----"),
            Form.of(
                    "a JSON web token",
                    "\\beyJ[A-Za-z0-9_-]{10,200}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{10}",
                    ".eyJ"),
            Form.of(
                    "an address with a password",
                    "\\b[a-z][a-z0-9+.-]{1,20}://[^\\s:@/{}$]{0,100}:(?![*%]|[A-Z_]{1,100}@)[^\\s:@/{}$<]{1,200}@",
                    "://"));

    private static final String PASSWORD = "a password";
    private static final Set<String> PASSWORDS = Set.of("password", "passwd", "passphrase", "pwd");
    private static final Set<String> SECRETS =
            Set.of("token", "secret", "credential", "credentials", "apikey", "secretkey", "accesskey", "privatekey");

    /** Every name that tells of a secret holds one of these; they are looked for first, since few names do. */
    private static final List<String> PARTS =
            List.of("passw", "passphrase", "pwd", "token", "secret", "credential", "key");

    private static final Set<String> KEYS =
            Set.of("api", "access", "private", "secret", "encryption", "signing", "auth");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "change[-_ ]?(?:me|it)|todo|tbd|none|null|nil|unset|empty|dummy|example|placeholder|redacted|required|optional"
                    + "|(?:replace|your|insert|enter|my)[-_ ].*|x{3,}|\\*+|\\.{3}|<.*>|\\[.*]|true|false|yes|no|[0-9]{1,2}",
            Pattern.CASE_INSENSITIVE);

    /** Of what no secret consists: a path, an address, a reference to a variable, a sentence. */
    private static final Pattern OTHER = Pattern.compile(
            "[.~]{0,2}/.*|[a-z][a-z0-9+.-]{1,20}://.*|.*\\$[({A-Za-z_].*|.*\\s.*"
                    // The name of a Secret, or of a key in one.
                    + "|[a-z0-9-]*-(?:secrets?|passwords?|credentials?|creds|tokens?|keys?|auth)(?:-[a-z0-9-]*)?",
            Pattern.DOTALL);

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z0-9]+");

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Longest value that is taken for one secret. */
    private static final int MAX_LENGTH = 1_024;

    /** In bits for each character: words have about 3, random letters and digits of this length more. */
    private static final double RANDOM = 3.2;

    private static final int SHORTEST_RANDOM = 16;

    /** The shortest text of a form: an address with a password. */
    private static final int SHORTEST_FORM = "ab://:c@".length();

    private SecretText() {}

    /** Returns what kind of secret a text holds by its form, in words. */
    static Optional<String> form(String text) {
        if (text.length() < SHORTEST_FORM) {
            return Optional.empty();
        }
        Letters letters = Letters.of(text);
        for (Form form : FORMS) {
            if (form.isIn(text, letters)) {
                // The keys that documentation shows say so.
                return text.contains("EXAMPLE") ? Optional.empty() : Optional.of(form.kind());
            }
        }
        return Optional.empty();
    }

    /** Returns what kind of secret a value is by its form or under its name, in words. */
    static Optional<String> kind(String name, String value) {
        Optional<String> form = form(value);
        if (form.isPresent()) {
            return form;
        }
        Optional<String> named = named(name);
        return named.isPresent() && mayBeSecret(value.strip(), named.get()) ? named : Optional.empty();
    }

    /** Returns what a value of such a name would be. */
    private static Optional<String> named(String name) {
        if (!hasPart(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<String> words = words(name);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (PASSWORDS.stream().anyMatch(last::endsWith)) {
            return Optional.of(PASSWORD);
        }
        String before = words.size() < 2 ? "" : words.get(words.size() - 2);
        boolean secret = SECRETS.stream().anyMatch(last::endsWith) || (last.equals("key") && KEYS.contains(before));
        return secret ? Optional.of("a secret") : Optional.empty();
    }

    private static boolean hasPart(String name) {
        for (String part : PARTS) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeSecret(String text, String kind) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && !text.contains("{{")
                && !PLACEHOLDER.matcher(text).matches()
                && !OTHER.matcher(text).matches()
                && (kind.equals(PASSWORD) || isRandom(text));
    }

    /** Returns the words of a name in small letters, without numbers at its end. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : NO_LETTERS.split(HUMP.matcher(name).replaceAll("$1-$2"))) {
            if (!word.isEmpty() && !word.chars().allMatch(Character::isDigit)) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static boolean isRandom(String text) {
        if (UUID.matcher(text).matches()) {
            return true;
        }
        int longest = 0;
        for (String part : text.split("[-_./:+=,@]+")) {
            boolean mixed =
                    part.chars().anyMatch(Character::isDigit) && part.chars().anyMatch(Character::isLetter);
            longest = mixed ? Math.max(longest, part.length()) : longest;
        }
        return text.length() >= SHORTEST_RANDOM && longest >= SHORTEST_RANDOM / 2 && entropy(text) >= RANDOM;
    }

    private static double entropy(String text) {
        Map<Integer, Integer> counts = new TreeMap<>();
        text.codePoints().forEach(c -> counts.merge(c, 1, Integer::sum));
        double length = text.codePointCount(0, text.length());
        double bits = 0;
        for (int count : counts.values()) {
            bits -= count / length * Math.log(count / length) / Math.log(2);
        }
        return bits;
    }
}
