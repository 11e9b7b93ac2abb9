package dev.chandlery.registry;

import dev.chandlery.registry.schema.Text;
import dev.chandlery.signature.SshPublicKey;
import dev.chandlery.signature.SshSignature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The forms of the texts in our own files. */
final class Forms {
    private static final String LABEL = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
    private static final String HTTP = "https?://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])"
            + "(?::[0-9]{1,5})?(?:[/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%\\[\\]-]*)?";
    private static final String PATH =
            "(?!\\.{1,2}(?:/|$))[A-Za-z0-9._+@ -]+(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._+@ -]+)*";

    static final Text PACKAGE = Text.of("a package name", LABEL, 52, "git");
    static final Text PLACE = Text.of("the name of an environment or a cluster", LABEL, 40, "prod");
    static final Text LABEL_NAME = Text.of("a DNS label", LABEL, 63, "platform");
    static final Text VERSION = Text.of(
                    "a semantic version",
                    "(?:0|[1-9][0-9]{0,17})\\.(?:0|[1-9][0-9]{0,17})\\.(?:0|[1-9][0-9]{0,17})(?:-[0-9A-Za-z.-]+)?",
                    128,
                    "1.2.0")
            .where(text -> Version.parse(text).isPresent());
    static final Text RANGE = Text.of("a range of versions", "[0-9A-Za-z.*=!<>~^|, +-]+", 512, "^1.2.0")
            .where(text -> VersionRange.parse(text).isPresent());
    static final Text ARGO_VERSION = Text.of("a minor version of Argo Workflows", "[0-9]{1,3}\\.[0-9]{1,3}", 7, "4.1");
    static final Text DATE = Text.of(
                    "a date, or a date with time and offset (RFC 3339)",
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?",
                    40,
                    "2026-03-01")
            .where(Forms::isDate);
    static final Text DURATION = Text.of("a number of minutes, hours or days", "[1-9][0-9]{0,4}[mhd]", 6, "24h");
    static final Text URL = Text.of(
            "an http or https URL without user name and password", HTTP, 2000, "https://templates.acme.example");
    static final Text ICON =
            Text.of("a path inside the package or an http or https URL", HTTP + "|" + PATH, 2000, "icon.svg");
    static final Text FOLDER = Text.of("a path without slashes at its ends", PATH, 400, "registry/prod");
    static final Text REPOSITORY = Text.of(
            "the URL of a git repository without a password",
            HTTP + "|ssh://(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,5})?/[A-Za-z0-9._~/-]+"
                    + "|(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9][A-Za-z0-9.-]*:(?!//)[A-Za-z0-9._~/-]+",
            2000,
            "https://git.acme.example/platform/deploy.git");
    static final Text REVISION = Text.of("a branch, tag or commit", "[A-Za-z0-9][A-Za-z0-9._/-]*", 250, "main")
            .where(Forms::isRevision);
    static final Text EMAIL =
            Text.of("an e-mail address", "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+", 254, "ada@acme.example");
    static final Text LICENSE =
            Text.of("an SPDX licence expression", "[A-Za-z0-9(][A-Za-z0-9.+:() -]*", 200, "Apache-2.0");
    static final Text TITLE = Text.line(100, "Git");
    static final Text KEYWORD = Text.line(60, "scm");
    static final Text PERSON = Text.line(100, "Ada");
    static final Text PROSE = Text.prose(2000, "Clone, commit and tag git repositories.");
    static final Text SHARED = Text.of(
            "a kind, or a kind and a name",
            "[A-Z][A-Za-z0-9]*(?:/[A-Za-z0-9](?:[A-Za-z0-9.:_-]*[A-Za-z0-9])?)?",
            320,
            "ServiceAccount/git");
    static final Text PACKAGE_PATTERN =
            Text.of("a pattern of package names, with * for any characters", "[-a-z0-9*]+", 52, "etl-*");
    static final Text TEMPLATE_PATTERN =
            Text.of("a pattern of template names, with * for any characters", "[-a-z0-9.*]+", 253, "legacy-*");
    static final Text DIRECTORY_PATTERN = Text.of(
                    "a directory pattern with {package}, and {team} if the path holds it",
                    "(?:(?!\\.{1,2}/)[A-Za-z0-9._-]+/|\\{team\\}/)*\\{package\\}(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._-]+)*",
                    400,
                    "templates/{team}/{package}")
            .where(text -> text.indexOf("{team}") == text.lastIndexOf("{team}"));
    static final Text TAG_PATTERN = Text.of(
                    "the form of a tag with {package} and {version}",
                    "(?:[A-Za-z0-9._/@+-]|\\{package\\}|\\{version\\})+",
                    200,
                    TagPattern.DEFAULT)
            .where(text -> once(text, "{package}") && once(text, "{version}"));
    static final Text NAMESPACE = Text.of(
            "a namespace, in which {team} and {package} are filled in",
            "(?:[a-z0-9]|\\{team\\}|\\{package\\})(?:(?:[-a-z0-9]|\\{team\\}|\\{package\\})*(?:[a-z0-9]|\\{team\\}|\\{package\\}))?",
            63,
            "{team}");
    static final Text ANNOTATION = Text.of(
            "an annotation key",
            "(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?",
            317,
            "workflows.argoproj.io/title");
    static final Text LABEL_KEY = Text.of("a label key", ANNOTATION.pattern().pattern(), 317, "region");
    static final Text LABEL_VALUE =
            Text.of("a label value", "(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?", 63, "eu");
    static final Text FEATURE = Text.of("the name of a feature", LABEL, 40, "notify");
    static final Text TARGET = Text.line(400, "WorkflowTemplate");
    static final Text PATCH = Text.of(
            "a patch",
            "[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]+",
            100_000,
            "[{op: remove, path: /spec/suspend}]");
    static final Text PATCH_PATH = Text.of("a relative path", "(?:\\.\\./)*" + PATH, 400, "patches/limits.yaml");
    static final Text PARAMETER = Text.of(
            "a parameter, or template.parameter",
            "[A-Za-z0-9_][-A-Za-z0-9_]*(?:\\.[A-Za-z0-9_][-A-Za-z0-9_]*)?",
            260,
            "clone.depth");
    static final Text PARAMETER_VALUE = Text.of(
            "a text", "[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufffe\\uffff]*", 20_000, "1");
    static final Text ANY_PATH = Text.line(4096, "templates/platform/git/template.yaml");
    static final Text FINGERPRINT = Text.of("20 hexadecimal digits", "[0-9a-f]{20}", 20, "3f2a9c0d1e4b5a697887");
    static final Text KIND = Text.of("a kind", "[A-Z][A-Za-z0-9]*", 63, "Workflow");
    static final Text APPROVER = Text.of("the name of an approver", "[a-z0-9](?:[-a-z0-9._]*[a-z0-9])?", 63, "ada");
    static final Text DIGEST = Text.of(
            "sha256: and 64 hexadecimal digits",
            "sha256:[0-9a-f]{64}",
            71,
            "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    static final Text MOMENT = Text.of(
                    "a moment in UTC, to the second",
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z",
                    20,
                    "2026-12-01T09:30:00Z")
            .where(Forms::isDate);
    static final Text PUBLIC_KEY = Text.of(
                    "a public key: a line of SSH (Ed25519, ECDSA, or RSA of 2048 bits or more), or a block of OpenPGP",
                    "(?:ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|ssh-rsa)[ \\t]+[A-Za-z0-9+/=]+(?:[ \\t][^\\u0000-\\u001f]*)?"
                            + "|\\s*-----BEGIN PGP PUBLIC KEY BLOCK-----[A-Za-z0-9+/=:.,() \\r\\n-]+\\s*",
                    40_000,
                    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIM3CZQkMT3t967KY0dgn1SBAM6RhDC1T7Hzv/DW4Hu/M")
            .where(Forms::isPublicKey);
    static final Text SSH_SIGNATURE = Text.of(
                    "a signature of SSH in its armour",
                    "\\s*-----BEGIN SSH SIGNATURE-----[A-Za-z0-9+/=\\r\\n]+-----END SSH SIGNATURE-----\\s*",
                    20_000,
                    "-----BEGIN SSH SIGNATURE-----U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgzcJlCQxPe33rspjR2CfVIEAzpGEMLVPsfO/8Nbge78wAAA"
                            + "AWYXBwcm92YWxAY2hhbmRsZXJ5LmRldgAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAECY34q2IyNW"
                            + "n7Z1tGS41fxdj5IXvuXhak+JUB+ugWgqt/B4WbhMRUR4EeWclpgWJzDb0EHLkcJjn4RgUsuptSEN"
                            + "-----END SSH SIGNATURE-----")
            .where(text -> SshSignature.parse(text).value().isPresent());
    static final Text RULE = Text.of("the id of a rule", "[a-z][a-z0-9]*(?:-[a-z0-9]+)*", 80, "image-tag-latest");

    private Forms() {}

    /** Returns the moment that a text of the form {@link #DATE} stands for, to the second; a date is its start in UTC. */
    static Instant instant(String text) {
        return text.length() <= 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns the duration that a text of the form {@link #DURATION} stands for; a day has 24 hours. */
    static Duration duration(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static boolean isDate(String text) {
        try {
            // Archives and feeds hold no earlier time than the epoch.
            return !instant(text).isBefore(Instant.EPOCH);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isPublicKey(String text) {
        return text.strip().startsWith("-") || SshPublicKey.parse(text).value().isPresent();
    }

    private static boolean once(String text, String part) {
        return text.contains(part) && text.indexOf(part) == text.lastIndexOf(part);
    }

    private static boolean isRevision(String text) {
        return !text.contains("..") && !text.contains("//") && !text.endsWith("/");
    }
}
