package jp.kumiai.otp.domain.applying;

import io.vavr.collection.List;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.contract.Contract;

/**
 * The start date an application is accepted with unless somebody has a reason for another one: the tokens have their time
 * on the way, the company's wish is kept, and no token starts before its contract.
 *
 * <p>Source: rule P30, manual STEP 2. Pure, stateless.
 */
public final class ProposedStart {

    /** P30: within so many days tokens are sent. */
    public static final int SHIPPING_DAYS = 14;

    private ProposedStart() {}

    /** The day for this application, at least 14 days from today. Only {@link AcceptStep} knows whether it is possible. */
    public static LocalDate of(Application application, Contract contract, LocalDate today) {
        LocalDate promised = today.plusDays(SHIPPING_DAYS);
        LocalDate wished = application.form().requestedStart().getOrElse(promised);
        LocalDate contractual = application.kind() == ApplicationKind.NEW ? promised : contract.startDate();
        return List.of(promised, wished, contractual).max().get();
    }
}
