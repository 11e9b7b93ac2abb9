package dev.chandlery.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LruCacheTest {
    @Test
    void forgetsWhatWasUnusedForTheLongest() {
        LruCache<String, String> cache = new LruCache<>(10);
        cache.put("a", "A", 4);
        cache.put("b", "B", 4);
        assertThat(cache.get("a")).contains("A");
        cache.put("c", "C", 4);
        assertThat(cache.get("b")).isEmpty();
        assertThat(cache.get("a")).contains("A");
        assertThat(cache.get("c")).contains("C");
    }

    @Test
    void keepsNothingHeavierThanItself() {
        LruCache<String, String> cache = new LruCache<>(10);
        cache.put("a", "A", 4);
        cache.put("b", "B", 11);
        cache.put("a", "AA", 10);
        assertThat(cache.get("a")).contains("AA");
        assertThat(cache.get("b")).isEmpty();
    }
}
