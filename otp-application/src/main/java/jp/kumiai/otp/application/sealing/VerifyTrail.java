package jp.kumiai.otp.application.sealing;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.sealing.KnownSeal;

/**
 * Incoming port: reads the whole audit trail and proves it by its seals. It changes nothing, and nobody who commits, seals
 * or removes old events meanwhile waits for it or is taken for a forger.
 */
@FunctionalInterface
public interface VerifyTrail {

    TrailReport verify(Command command);

    /**
     * What to hold the trail against.
     *
     * @param known seals that were noted down earlier; without any, nobody can tell whether the last seals were cut off
     * @param progress told now and then, on the calling thread
     */
    record Command(List<KnownSeal> known, VerificationProgress progress) {}
}
