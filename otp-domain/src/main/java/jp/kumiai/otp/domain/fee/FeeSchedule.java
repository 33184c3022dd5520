package jp.kumiai.otp.domain.fee;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.ReissueReason;

/**
 * What things cost (手数料体系). Immutable.
 *
 * <p>Source: rules F2, F3, F10, P23, P28.
 *
 * @param freeTokens how many tokens of a contract cost nothing, zero or more
 * @param monthly 月額利用手数料 of each further one
 * @param reissue 再発行手数料 per device
 */
public record FeeSchedule(int freeTokens, Yen monthly, Yen reissue) {

    /** The first token free, ¥110 a month for each further one, ¥2,200 for a reissue. */
    public static final FeeSchedule STANDARD = new FeeSchedule(1, new Yen(110), new Yen(2_200));

    public FeeSchedule {
        if (freeTokens < 0) {
            throw new IllegalArgumentException("the number of free tokens is never negative: " + freeTokens);
        }
    }

    /**
     * F3: {@code max(0, tokens − free) × monthly}.
     *
     * @param tokens counted at 00:00 JST on the 1st; nothing is checked here, a contract without tokens costs nothing
     */
    public Yen monthlyFee(int tokens) {
        return monthly.times(Math.max(0, tokens - freeTokens));
    }

    /** F10: what accepting this form books; none when it costs nothing. */
    public Option<BookedFee> reissueFee(Form form, Instant now) {
        return form.reason()
                .filter(ReissueReason::isCharged)
                .map(reason -> new BookedFee(
                        form.tokens(), reissue.times(form.tokens()).amount(), now));
    }
}
