package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.words.CompanyWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.EntryField.Choice;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.account.ZenginDigits;

/**
 * 代表口座, field by field.
 *
 * @param account none when one of the fields is wrong
 */
record AccountFields(List<EntryField> fields, Option<RepresentativeAccount> account) {

    private static final EntryField BANK = EntryField.digits("bankCode", "銀行番号", "半角数字4桁");
    private static final EntryField BRANCH = EntryField.digits("branchCode", "支店番号", "半角数字3桁");
    private static final EntryField KIND = EntryField.choice(
            "accountKind",
            "預金種目",
            "",
            List.of(AccountKind.values()).map(kind -> new Choice(String.valueOf(kind.digit()), CompanyWords.of(kind))));
    private static final EntryField NUMBER =
            EntryField.digits("accountNumber", "口座番号", "半角数字7桁まで。7桁に満たないときは、先頭に0を補います。");
    private static final EntryField HOLDER =
            EntryField.text("accountHolder", "口座名義", "カナ。全角で入力すると、口座振替データの半角文字に直して登録します。例：カ）ヤマダシヨウテン");

    static final List<EntryField> EMPTY = List.of(BANK, BRANCH, KIND, NUMBER, HOLDER);

    static AccountFields of(Form form) {
        Entry<String> bank =
                Entry.of(form, BANK, Typed::digits, digits(RepresentativeAccount.BANK_DIGITS), "銀行番号は、数字4桁で入力してください。");
        Entry<String> branch = Entry.of(
                form, BRANCH, Typed::digits, digits(RepresentativeAccount.BRANCH_DIGITS), "支店番号は、数字3桁で入力してください。");
        Entry<AccountKind> kind = Entry.chosen(form, KIND, AccountKind::parse);
        Entry<String> number =
                Entry.of(form, NUMBER, Typed::digits, RepresentativeAccount::parseNumber, "口座番号は、数字7桁以内で入力してください。");
        Entry<AccountHolder> holder = Entry.of(
                form,
                HOLDER,
                String::strip,
                AccountHolder::parse,
                "口座名義は、カナ・英数字と記号（ ( ) - . / など）で、濁点を含めて30文字以内で入力してください。漢字は使用できません。株式会社は「カ）」のように略します。");
        return new AccountFields(
                List.of(bank.field(), branch.field(), kind.field(), number.field(), holder.field()),
                bank.value()
                        .flatMap(bankCode -> branch.value()
                                .flatMap(branchCode -> kind.value()
                                        .flatMap(digit -> number.value()
                                                .flatMap(account -> holder.value()
                                                        .map(name -> new RepresentativeAccount(
                                                                bankCode, branchCode, digit, account, name)))))));
    }

    private static Function<String, Option<String>> digits(int places) {
        return text -> Option.when(ZenginDigits.fill(text, places), text);
    }
}
