package jp.kumiai.otp.application.sealing;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/**
 * Incoming port: seals what was recorded of the audit trail since the last seal, be it nothing. To be called every minute or
 * so, again and again until there is no new seal, and by as many nodes as there are: what one has sealed the others leave.
 */
@FunctionalInterface
public interface SealTrail {

    /** The next seal; none when it is too early for one, or another node was faster. */
    Option<TrailSeal> seal();
}
