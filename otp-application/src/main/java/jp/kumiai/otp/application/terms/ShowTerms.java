package jp.kumiai.otp.application.terms;

import java.time.LocalDate;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.fee.FeeSchedule;

/** Incoming port: what the bank works by, so that a page can say beforehand what an act will do. */
public interface ShowTerms {

    /** The day it is in Tokyo. */
    LocalDate today();

    /** When the bank is closed (休業日). */
    BankHolidays holidays();

    /** What things cost (手数料体系). */
    FeeSchedule fees();
}
