package jp.kumiai.otp.domain.billing;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/**
 * The run that follows on the ones there are: the first may be of any month, and is proposed for the present one.
 * Immutable.
 *
 * <p>Source: rules F8, F12.
 *
 * @param obstacle why it cannot be begun now; none when it can
 */
public record NextRun(FeeMonth month, Option<BillingFailure> obstacle) {

    /** The one after this run, as it stands now. */
    public static NextRun after(Option<FeeRun> latest, Instant now) {
        FeeMonth month = latest.map(run -> run.month().next()).getOrElse(FeeMonth.of(now));
        return new NextRun(month, OpenRunStep.obstacle(month, latest, now));
    }
}
