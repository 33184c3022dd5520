package jp.kumiai.otp.bootstrap.metrics;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Consumer;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.sealing.SealTrail;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** Sealing that tells each time up to when the trail is sealed, whichever node has done it. Thread-safe. */
record WatchedSealing(SealTrail sealing, TrailSeals seals, Consumer<Instant> sealedUntil) implements SealTrail {

    @Override
    public Option<TrailSeal> seal() {
        Option<TrailSeal> seal = sealing.seal();
        seals.last().map(TrailSeal::until).forEach(sealedUntil);
        return seal;
    }
}
