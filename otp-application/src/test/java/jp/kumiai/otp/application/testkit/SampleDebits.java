package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.directdebit.NewCode;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.version.Version;

/** Debits of companies that have no account, one company for each number. */
final class SampleDebits {

    private SampleDebits() {}

    static Debit of(FeeMonth month, int number, DebitState state, DebitLine... lines) {
        return new Debit(
                new ContractId("K-000" + number),
                month,
                number,
                month.value().atDay(10),
                Option.none(),
                NewCode.FIRST,
                List.of(lines),
                state,
                Version.NEW);
    }

    static DebitLine monthly(long yen) {
        return new DebitLine.MonthlyFee(3, new Yen(yen));
    }

    static DebitLine reissue(long yen) {
        return new DebitLine.ReissueFee(new ApplicationNumber("U-1"), 1, new Yen(yen));
    }
}
