// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request.
 *
 * @param body body of the request
 * @param bodyFrom body of the request as bytes, in place of body
 * @param headers headers of the request
 * @param insecureSkipVerify whether any TLS certificate is accepted, which lets an attacker stand in for the host
 * @param method method of the request. Default: GET.
 * @param successCondition expression over response.statusCode, response.body and response.headers. Default: a status
 *     from 200 to 299.
 * @param timeoutSeconds seconds to wait for the response. Default: 30.
 * @param url uRL of the request
 */
@Wire
public record HTTP(
        @Nullable String body,
        @Nullable HTTPBodySource bodyFrom,
        List<HTTPHeader> headers,
        @Nullable Boolean insecureSkipVerify,
        @Nullable String method,
        @Nullable String successCondition,
        @Nullable Long timeoutSeconds,
        @Nullable String url) {

    /** Copies the lists and mappings. */
    public HTTP {
        headers = Values.list(headers);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.body = body;
        copy.bodyFrom = bodyFrom;
        copy.headers = headers;
        copy.insecureSkipVerify = insecureSkipVerify;
        copy.method = method;
        copy.successCondition = successCondition;
        copy.timeoutSeconds = timeoutSeconds;
        copy.url = url;
        return copy;
    }

    /** Collects the values of a {@link HTTP}. */
    public static final class Builder {
        private @Nullable String body;
        private @Nullable HTTPBodySource bodyFrom;
        private List<HTTPHeader> headers = List.of();
        private @Nullable Boolean insecureSkipVerify;
        private @Nullable String method;
        private @Nullable String successCondition;
        private @Nullable Long timeoutSeconds;
        private @Nullable String url;

        private Builder() {}

        /** Sets {@link HTTP#body}. */
        public Builder body(@Nullable String body) {
            this.body = body;
            return this;
        }

        /** Sets {@link HTTP#bodyFrom}. */
        public Builder bodyFrom(@Nullable HTTPBodySource bodyFrom) {
            this.bodyFrom = bodyFrom;
            return this;
        }

        /** Sets {@link HTTP#headers}. */
        public Builder headers(List<HTTPHeader> headers) {
            this.headers = headers;
            return this;
        }

        /** Sets {@link HTTP#insecureSkipVerify}. */
        public Builder insecureSkipVerify(@Nullable Boolean insecureSkipVerify) {
            this.insecureSkipVerify = insecureSkipVerify;
            return this;
        }

        /** Sets {@link HTTP#method}. */
        public Builder method(@Nullable String method) {
            this.method = method;
            return this;
        }

        /** Sets {@link HTTP#successCondition}. */
        public Builder successCondition(@Nullable String successCondition) {
            this.successCondition = successCondition;
            return this;
        }

        /** Sets {@link HTTP#timeoutSeconds}. */
        public Builder timeoutSeconds(@Nullable Long timeoutSeconds) {
            this.timeoutSeconds = timeoutSeconds;
            return this;
        }

        /** Sets {@link HTTP#url}. */
        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        /** Returns the {@link HTTP}. */
        public HTTP build() {
            return new HTTP(body, bodyFrom, headers, insecureSkipVerify, method, successCondition, timeoutSeconds, url);
        }
    }
}
