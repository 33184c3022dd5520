package jp.kumiai.otp.domain.request;

import io.vavr.collection.Map;
import java.time.Instant;

/**
 * A request that was answered, a refusal included. It is stored in the commit of what it changed, and never changed.
 * Immutable.
 *
 * @param fingerprint of its body
 * @param answer as facts, in the form of its feature; neither a code nor a secret is among them
 * @param at when it was answered
 */
public record HandledRequest(RequestKey key, Fingerprint fingerprint, Map<String, String> answer, Instant at) {}
