package jp.kumiai.otp.domain.account;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * The account a company pays its fees from (代表口座, rule F1). Immutable. Its text for logs shows neither the holder nor the
 * first digits of the number.
 *
 * @param bankCode 銀行番号, exactly 4 ASCII digits
 * @param branchCode 支店番号, exactly 3 ASCII digits
 * @param kind 預金種目
 * @param number 口座番号, exactly 7 ASCII digits; leading zeros count
 * @param holder 口座名義
 */
public record RepresentativeAccount(
        String bankCode, String branchCode, AccountKind kind, String number, AccountHolder holder) {

    public static final int BANK_DIGITS = 4;
    public static final int BRANCH_DIGITS = 3;
    public static final int NUMBER_DIGITS = 7;

    private static final int SHOWN_DIGITS = 3;

    /** What of an account may be malformed. */
    public enum Field {
        BANK_CODE,
        BRANCH_CODE,
        KIND,
        NUMBER,
        HOLDER
    }

    public RepresentativeAccount {
        if (!ZenginDigits.fill(bankCode, BANK_DIGITS)) {
            throw new IllegalArgumentException("a bank code has 4 ASCII digits");
        }
        if (!ZenginDigits.fill(branchCode, BRANCH_DIGITS)) {
            throw new IllegalArgumentException("a branch code has 3 ASCII digits");
        }
        if (!ZenginDigits.fill(number, NUMBER_DIGITS)) {
            throw new IllegalArgumentException("an account number has 7 ASCII digits");
        }
    }

    /**
     * The account of these texts, or every malformed one of them, in the order of {@link Field}.
     *
     * <p>A number of 1 to 6 digits gets zeros in front, as banks tell their customers to write one; the codes are never
     * filled up, a short one is a slip. The kind is its Zengin digit; the holder is normalised.
     */
    public static Validation<Seq<Field>, RepresentativeAccount> parse(
            String bankCode, String branchCode, String kind, String number, String holder) {
        return Validation.combine(
                        valid(Field.BANK_CODE, digits(bankCode, BANK_DIGITS)),
                        valid(Field.BRANCH_CODE, digits(branchCode, BRANCH_DIGITS)),
                        valid(Field.KIND, AccountKind.parse(kind)),
                        valid(Field.NUMBER, parseNumber(number)),
                        valid(Field.HOLDER, AccountHolder.parse(holder)))
                .ap(RepresentativeAccount::new);
    }

    /** The number of 1 to 7 ASCII digits, filled with zeros to seven, or none. */
    public static Option<String> parseNumber(String digits) {
        return Option.when(ZenginDigits.fit(digits, NUMBER_DIGITS), () -> ZenginDigits.padded(digits, NUMBER_DIGITS));
    }

    /** True when this is the account of these facts; the holder may be written otherwise. */
    public boolean isAt(String bank, String branch, AccountKind ofKind, String ofNumber) {
        return bankCode.equals(bank) && branchCode.equals(branch) && kind == ofKind && number.equals(ofNumber);
    }

    /** True when both are the same account; the holder may be written otherwise. */
    public boolean isSameAs(RepresentativeAccount other) {
        return isAt(other.bankCode, other.branchCode, other.kind, other.number);
    }

    private static Option<String> digits(String text, int places) {
        return Option.when(ZenginDigits.fill(text, places), text);
    }

    private static <T> Validation<Field, T> valid(Field field, Option<T> parsed) {
        return parsed.toValidation(field);
    }

    @Override
    public String toString() {
        String lastDigits = number.substring(NUMBER_DIGITS - SHOWN_DIGITS);
        return bankCode + '-' + branchCode + '-' + kind + "-****" + lastDigits;
    }
}
