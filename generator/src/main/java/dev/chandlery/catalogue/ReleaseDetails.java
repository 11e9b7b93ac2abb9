package dev.chandlery.catalogue;

import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON twin of a release. */
public final class ReleaseDetails {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReleaseDetails() {}

    /** Returns the JSON text of a detail, UTF-8. */
    public static byte[] toJson(ReleaseDetail detail) {
        return MAPPER.writeValueAsBytes(detail);
    }

    /** Returns the detail that a JSON text stands for. */
    public static ReleaseDetail fromJson(byte[] json) {
        return MAPPER.readValue(json, ReleaseDetail.class);
    }
}
