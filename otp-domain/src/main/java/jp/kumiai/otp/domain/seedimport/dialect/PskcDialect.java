package jp.kumiai.otp.domain.seedimport.dialect;

import io.vavr.collection.SortedSet;
import io.vavr.control.Option;

/**
 * What a PSKC file does in its own way. Immutable.
 *
 * @param variations where it differs from RFC 6030; empty when nowhere
 * @param protection how its secrets are encrypted; none when they are not
 */
public record PskcDialect(
        PskcNamespace namespace, SortedSet<PskcVariation> variations, Option<Protection> protection) {}
