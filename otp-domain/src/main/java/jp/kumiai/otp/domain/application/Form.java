package jp.kumiai.otp.domain.application;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * What stands on the form (申込書). Immutable.
 *
 * @param reason of a REISSUE; none otherwise
 * @param tokens how many new ones, 1 to {@value #MAX_TOKENS}; of a REISSUE as many as it replaces, of a RETURN zero
 * @param devices those to be replaced or given back, each once; none of a NEW or ADDITIONAL one
 * @param requestedStart 利用開始希望日; none of a RETURN
 */
public record Form(
        ApplicationNumber number,
        ContractId contract,
        ApplicationKind kind,
        Option<ReissueReason> reason,
        int tokens,
        List<SerialNumber> devices,
        Option<LocalDate> requestedStart) {

    public static final int MAX_TOKENS = 100;

    public Form {
        if (!isComplete(kind, reason, tokens, devices, requestedStart)) {
            throw new IllegalArgumentException("a form has what its kind asks for and nothing else");
        }
    }

    /** The form, or none when something is missing or does not belong to a form of this kind. */
    public static Option<Form> of(
            ApplicationNumber number,
            ContractId contract,
            ApplicationKind kind,
            Option<ReissueReason> reason,
            int tokens,
            List<SerialNumber> devices,
            Option<LocalDate> requestedStart) {
        return Option.when(
                isComplete(kind, reason, tokens, devices, requestedStart),
                () -> new Form(number, contract, kind, reason, tokens, devices, requestedStart));
    }

    private static boolean isComplete(
            ApplicationKind kind,
            Option<ReissueReason> reason,
            int tokens,
            List<SerialNumber> devices,
            Option<LocalDate> requestedStart) {
        boolean devicesOnce = devices.distinct().size() == devices.size() && devices.size() <= MAX_TOKENS;
        boolean some = tokens >= 1 && tokens <= MAX_TOKENS;
        boolean asksForNew = requestedStart.isDefined() && some;
        return devicesOnce
                && switch (kind) {
                    case NEW, ADDITIONAL -> asksForNew && reason.isEmpty() && devices.isEmpty();
                    case REISSUE -> asksForNew && reason.isDefined() && tokens == devices.size();
                    case RETURN -> requestedStart.isEmpty() && tokens == 0 && reason.isEmpty() && !devices.isEmpty();
                };
    }
}
