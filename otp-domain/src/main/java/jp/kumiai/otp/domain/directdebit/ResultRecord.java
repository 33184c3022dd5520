package jp.kumiai.otp.domain.directdebit;

import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.domain.account.AccountKind;

/** One record of a result file, 120 bytes of a known type. Reads its fields; knows neither its place nor its number. */
final class ResultRecord {

    /** What is wrong with it. */
    record Flaw(ResultFileProblem.Reason reason, RecordField field) {}

    private final byte[] bytes;

    ResultRecord(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The first field that ought to hold digits and does not. */
    Option<Flaw> nonDigits(RecordType type) {
        return RecordField.numbersOf(type)
                .find(field -> !isNumber(field))
                .map(field -> new Flaw(ResultFileProblem.Reason.NOT_A_NUMBER, field));
    }

    /** What makes this header that of another file. */
    Option<Flaw> strangeHeader(String collectorCode, String monthAndDay) {
        return differs(RecordField.BUSINESS_TYPE, RequestRecord.BUSINESS_TYPE)
                .orElse(() -> differs(RecordField.CHARACTER_CODE, RequestRecord.CHARACTER_CODE))
                .map(field -> new Flaw(ResultFileProblem.Reason.UNKNOWN_CODE, field))
                .orElse(() -> differs(RecordField.COLLECTOR_CODE, collectorCode)
                        .orElse(() -> differs(RecordField.DEBIT_DAY, monthAndDay))
                        .map(field -> new Flaw(ResultFileProblem.Reason.NOT_THE_ONE_EXPECTED, field)));
    }

    /** The result this data record holds. */
    Either<Flaw, DebitResult> result() {
        return AccountKind.parse(text(RecordField.ACCOUNT_KIND))
                .toEither(() -> new Flaw(ResultFileProblem.Reason.UNKNOWN_CODE, RecordField.ACCOUNT_KIND))
                .flatMap(kind -> ResultCode.of(text(RecordField.RESULT_CODE).charAt(0))
                        .toEither(() -> new Flaw(ResultFileProblem.Reason.UNKNOWN_CODE, RecordField.RESULT_CODE))
                        .map(code -> result(kind, code)));
    }

    private DebitResult result(AccountKind kind, ResultCode code) {
        return new DebitResult(
                new CustomerNumber(text(RecordField.CUSTOMER_NUMBER)),
                number(RecordField.AMOUNT),
                text(RecordField.BANK_CODE),
                text(RecordField.BRANCH_CODE),
                kind,
                text(RecordField.ACCOUNT_NUMBER),
                code);
    }

    /** The first count or sum of this trailer that is not so. */
    Option<Flaw> wrongTotal(ResultTotals read) {
        return LinkedHashMap.of(
                        RecordField.TOTAL_COUNT, read.count(),
                        RecordField.TOTAL_AMOUNT, read.amount(),
                        RecordField.DEBITED_COUNT, read.debitedCount(),
                        RecordField.DEBITED_AMOUNT, read.debitedAmount(),
                        RecordField.FAILED_COUNT, read.failedCount(),
                        RecordField.FAILED_AMOUNT, read.failedAmount())
                .find(total -> number(total._1) != total._2)
                .map(total -> new Flaw(ResultFileProblem.Reason.TOTAL_MISMATCH, total._1));
    }

    private Option<RecordField> differs(RecordField field, String expected) {
        return Option.when(!text(field).equals(expected), field);
    }

    private boolean isNumber(RecordField field) {
        for (int i = field.offset(); i < field.offset() + field.length(); i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private long number(RecordField field) {
        return Long.parseLong(text(field));
    }

    private String text(RecordField field) {
        return new String(bytes, field.offset(), field.length(), StandardCharsets.US_ASCII);
    }
}
