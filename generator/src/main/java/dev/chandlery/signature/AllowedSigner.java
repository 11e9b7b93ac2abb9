package dev.chandlery.signature;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a file of allowed signers, as {@code ssh-keygen -Y verify -f} and {@code gpg.ssh.allowedSignersFile} of git take it
 * (ssh-keygen(1), ALLOWED SIGNERS): a key and those who may sign with it.
 *
 * @param principals patterns of names, most often e-mail addresses
 * @param namespaces patterns of the namespaces it may sign for; none for all
 * @param after the moment from which on it is valid
 * @param before the moment from which on it is not
 * @param key the key
 */
public record AllowedSigner(
        List<String> principals,
        List<String> namespaces,
        Optional<Instant> after,
        Optional<Instant> before,
        SshPublicKey key) {
    /** Copies the lists. */
    public AllowedSigner {
        principals = List.copyOf(principals);
        namespaces = List.copyOf(namespaces);
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

    private static String utc(Instant time) {
        return DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(time) + "Z";
    }
}
