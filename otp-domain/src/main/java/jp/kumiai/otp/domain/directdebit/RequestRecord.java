package jp.kumiai.otp.domain.directdebit;

import java.time.LocalDate;
import jp.kumiai.otp.domain.account.RepresentativeAccount;

/** The four records of a request file, filled in. What the bank fills in later is zero. */
final class RequestRecord {

    static final String BUSINESS_TYPE = "91";
    static final String CHARACTER_CODE = "0";

    private RequestRecord() {}

    static RecordForm header(Collector collector, LocalDate debitDay) {
        CollectingBranch branch = collector.branch();
        return RecordForm.of(RecordType.HEADER)
                .digits(RecordField.BUSINESS_TYPE, BUSINESS_TYPE)
                .digits(RecordField.CHARACTER_CODE, CHARACTER_CODE)
                .digits(RecordField.COLLECTOR_CODE, collector.code())
                .text(RecordField.COLLECTOR_NAME, collector.name())
                .digits(RecordField.DEBIT_DAY, MonthAndDay.of(debitDay))
                .digits(RecordField.COLLECTING_BANK_CODE, branch.bankCode())
                .text(RecordField.COLLECTING_BANK_NAME, branch.bankName())
                .digits(RecordField.COLLECTING_BRANCH_CODE, branch.branchCode())
                .text(RecordField.COLLECTING_BRANCH_NAME, branch.branchName())
                .code(RecordField.COLLECTING_ACCOUNT_KIND, collector.kind().digit())
                .digits(RecordField.COLLECTING_ACCOUNT_NUMBER, collector.accountNumber());
    }

    static RecordForm data(DebitRequest request) {
        RepresentativeAccount account = request.account();
        return RecordForm.of(RecordType.DATA)
                .digits(RecordField.BANK_CODE, account.bankCode())
                .digits(RecordField.BRANCH_CODE, account.branchCode())
                .code(RecordField.ACCOUNT_KIND, account.kind().digit())
                .digits(RecordField.ACCOUNT_NUMBER, account.number())
                .text(RecordField.HOLDER, account.holder().value())
                .quantity(RecordField.AMOUNT, request.amount())
                .code(RecordField.NEW_CODE, request.newCode().digit())
                .digits(RecordField.CUSTOMER_NUMBER, request.customer().value())
                .code(RecordField.RESULT_CODE, '0');
    }

    static RecordForm trailer(int count, long sum) {
        return RecordForm.of(RecordType.TRAILER)
                .quantity(RecordField.TOTAL_COUNT, count)
                .quantity(RecordField.TOTAL_AMOUNT, sum)
                .quantity(RecordField.DEBITED_COUNT, 0)
                .quantity(RecordField.DEBITED_AMOUNT, 0)
                .quantity(RecordField.FAILED_COUNT, 0)
                .quantity(RecordField.FAILED_AMOUNT, 0);
    }

    static RecordForm end() {
        return RecordForm.of(RecordType.END);
    }
}
