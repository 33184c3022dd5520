package jp.kumiai.otp.adapter.http.company;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.text.Characters;

/** Reads accounts (代表口座): every digit of them is there, and nothing is filled up. */
final class AccountFields {

    private AccountFields() {}

    static Validation<FieldErrors, RepresentativeAccount> account(JsonObject json) {
        return json.object("account", AccountFields::fields);
    }

    private static Validation<Seq<FieldErrors>, RepresentativeAccount> fields(JsonObject json) {
        return Validation.combine(
                        json.only("bankCode", "branchCode", "kind", "number", "holder"),
                        json.text("bankCode", text -> digits(text, RepresentativeAccount.BANK_DIGITS)),
                        json.text("branchCode", text -> digits(text, RepresentativeAccount.BRANCH_DIGITS)),
                        json.text("kind", Parsers.oneOf(List.of(AccountKind.values()))),
                        json.text("number", text -> digits(text, RepresentativeAccount.NUMBER_DIGITS)),
                        json.text("holder", AccountHolder::parse))
                .ap((known, bank, branch, kind, number, holder) ->
                        new RepresentativeAccount(bank, branch, kind, number, holder));
    }

    private static Option<String> digits(String text, int places) {
        return Option.when(text.length() == places && Characters.areAll(text, Characters::isDigit), text);
    }
}
