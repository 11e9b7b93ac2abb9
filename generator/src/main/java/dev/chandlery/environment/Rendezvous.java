package dev.chandlery.environment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * Rendezvous hashing (highest random weight, Thaler and Ravishankar 1998): each key goes to the node whose hash together
 * with the key is highest. When a node goes, only its own keys move; when one comes, keys move only to it.
 */
final class Rendezvous {
    private Rendezvous() {}

    /**
     * Returns the position of the node chosen for a key: the highest SHA-256 of key, line feed and node as UTF-8,
     * compared as unsigned bytes. Names hold no line feed.
     *
     * @throws IllegalArgumentException when there is no node
     */
    static int choose(String key, List<String> nodes) {
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("no nodes");
        }
        int best = 0;
        byte[] highest = weight(key, nodes.get(0));
        for (int i = 1; i < nodes.size(); i++) {
            byte[] weight = weight(key, nodes.get(i));
            if (Arrays.compareUnsigned(weight, highest) > 0) {
                best = i;
                highest = weight;
            }
        }
        return best;
    }

    private static byte[] weight(String key, String node) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((key + "\n" + node).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
