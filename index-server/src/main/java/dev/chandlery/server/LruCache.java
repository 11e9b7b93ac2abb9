package dev.chandlery.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps values up to a total weight and forgets the one unused for the longest. Safe for several threads. */
final class LruCache<K, V> {
    private final long capacity;
    private final Map<K, Weighted<V>> values = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    private record Weighted<V>(V value, long weight) {}

    LruCache(long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<V> get(K key) {
        Weighted<V> found = values.get(key);
        return found == null ? Optional.empty() : Optional.of(found.value());
    }

    /** Keeps a value, unless it alone is heavier than the cache may be. */
    synchronized void put(K key, V value, long weight) {
        if (weight > capacity) {
            return;
        }
        Weighted<V> before = values.put(key, new Weighted<>(value, weight));
        used += weight - (before == null ? 0 : before.weight());
        for (Iterator<Weighted<V>> oldest = values.values().iterator(); used > capacity; ) {
            used -= oldest.next().weight();
            oldest.remove();
        }
    }
}
