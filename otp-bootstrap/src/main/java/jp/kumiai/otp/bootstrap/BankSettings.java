package jp.kumiai.otp.bootstrap;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.fee.FeeSchedule;

/**
 * What a bank decides for its own side.
 *
 * @param holidays the days of the law, with the bank's own on top (F8)
 * @param fees P23, P28
 * @param collector 委託者 of the direct debit files; none where there are none (F14)
 */
public record BankSettings(BankHolidays holidays, FeeSchedule fees, Option<Collector> collector) {

    /** The calendar of the law, the fees of the rule book, and no direct debit files. */
    public static final BankSettings STANDARD =
            new BankSettings(BankHolidays.STANDARD, FeeSchedule.STANDARD, Option.none());
}
