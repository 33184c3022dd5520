package jp.kumiai.otp.application.sealing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.sealing.Finding;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/**
 * What a verification found.
 *
 * @param seals how many there are
 * @param events how many events there are under them
 * @param removed how many were sealed and are gone, since they were old and have been removed
 * @param unsealed how many events came after the last seal, of which nothing can be said yet
 * @param olderThanSeals whether there are also events from before there were seals, of which nothing can be said
 * @param last the last seal, to be noted down and known the next time; none when there is none
 * @param findings what is not as it was sealed, by the seals; none when all is well
 */
public record TrailReport(
        long seals,
        long events,
        long removed,
        long unsealed,
        boolean olderThanSeals,
        Option<TrailSeal> last,
        List<Finding> findings) {

    /** Whether nothing is wrong with what has been sealed. */
    public boolean sound() {
        return findings.isEmpty();
    }
}
