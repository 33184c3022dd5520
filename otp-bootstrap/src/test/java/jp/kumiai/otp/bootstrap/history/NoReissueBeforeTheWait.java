package jp.kumiai.otp.bootstrap.history;

import java.time.Instant;
import java.util.stream.Stream;

/** R29: whoever was revoked registers again only from the instant on that they were told. */
final class NoReissueBeforeTheWait implements Law {

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.stored()
                .events("TOKEN_REVOKED")
                .flatMap(revocation -> evidence.stored()
                        .events("TOKEN_REGISTERED")
                        .filter(registration -> registration.user().equals(revocation.fact("user")))
                        .filter(registration -> !registration.at().isBefore(revocation.at()))
                        .filter(registration ->
                                registration.at().isBefore(Instant.parse(revocation.fact("earliestReissue"))))
                        .map(registration -> registration + " came too early after " + revocation));
    }
}
