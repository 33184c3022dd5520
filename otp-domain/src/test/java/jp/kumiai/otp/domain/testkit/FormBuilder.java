package jp.kumiai.otp.domain.testkit;

import static jp.kumiai.otp.domain.testkit.TokyoTime.day;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Builds forms of データ商事 that are complete, by default under the number U-1. Not thread-safe. */
public final class FormBuilder {

    private final ApplicationKind kind;
    private final Option<ReissueReason> reason;
    private final int tokens;
    private final List<SerialNumber> devices;
    private ApplicationNumber number = new ApplicationNumber("U-1");
    private ContractId contract = ContractBuilder.NUMBER;
    private LocalDate requestedStart = day("2026-05-20");

    private FormBuilder(ApplicationKind kind, Option<ReissueReason> reason, int tokens, List<SerialNumber> devices) {
        this.kind = kind;
        this.reason = reason;
        this.tokens = tokens;
        this.devices = devices;
    }

    public static FormBuilder aNewOne(int tokens) {
        return new FormBuilder(ApplicationKind.NEW, Option.none(), tokens, List.empty());
    }

    public static FormBuilder anAdditionalOne(int tokens) {
        return new FormBuilder(ApplicationKind.ADDITIONAL, Option.none(), tokens, List.empty());
    }

    public static FormBuilder aReissue(ReissueReason reason, String... devices) {
        return new FormBuilder(ApplicationKind.REISSUE, Option.some(reason), devices.length, serials(devices));
    }

    public static FormBuilder aReturn(String... devices) {
        return new FormBuilder(ApplicationKind.RETURN, Option.none(), 0, serials(devices));
    }

    /** A form of this kind; of a REISSUE for a lost 12345678, of a RETURN of the same device. */
    public static FormBuilder aFormOf(ApplicationKind kind) {
        return switch (kind) {
            case NEW -> aNewOne(1);
            case ADDITIONAL -> anAdditionalOne(1);
            case REISSUE -> aReissue(ReissueReason.LOST, "12345678");
            case RETURN -> aReturn("12345678");
        };
    }

    public static List<SerialNumber> serials(String... numbers) {
        return List.of(numbers).map(SerialNumber::new);
    }

    public FormBuilder numbered(String text) {
        number = new ApplicationNumber(text);
        return this;
    }

    public FormBuilder by(ContractId company) {
        contract = company;
        return this;
    }

    public FormBuilder wishing(String start) {
        requestedStart = day(start);
        return this;
    }

    public Form build() {
        Option<LocalDate> wish = Option.when(kind != ApplicationKind.RETURN, requestedStart);
        return new Form(number, contract, kind, reason, tokens, devices, wish);
    }
}
