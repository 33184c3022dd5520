package jp.kumiai.otp.adapter.http.company;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.company.EnterUser;
import jp.kumiai.otp.application.company.EnterUser.Entered;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.company.UserName;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;

/**
 * {@code POST /api/v1/bank/contracts/{contract}/users}: a user is entered (利用者登録). Their initial passwords are in this
 * answer and no other.
 */
public final class EnterUserHandler implements StaffEndpoint {

    private static final int CREATED = 201;

    private final EnterUser enter;

    public EnterUserHandler(EnterUser enter) {
        this.enter = enter;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "contract", ContractId::parse)
                .flatMap(contract -> ApiRequests.body(exchange, json -> entry(contract, json)))
                .flatMap(entry -> enter.enter(entry, member.id().value()).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, entered -> Json.reply(CREATED, Answer.of(entered)));
    }

    private static Validation<Seq<FieldErrors>, UserEntry> entry(ContractId contract, JsonObject json) {
        return Validation.combine(
                        json.only("loginId", "name", "userClass"),
                        json.text("loginId", LoginId::parse),
                        json.text("name", UserName::parse),
                        json.text("userClass", Parsers.oneOf(List.of(UserClass.values()))))
                .ap((known, loginId, name, userClass) -> new UserEntry(contract, loginId, name, userClass));
    }

    private record Answer(
            String loginId, String name, String userClass, String initialPassword, String initialConfirmationPassword) {

        static Answer of(Entered entered) {
            return new Answer(
                    entered.user().loginId().value(),
                    entered.user().name(),
                    entered.user().userClass().name(),
                    new String(entered.password().reveal()),
                    new String(entered.confirmationPassword().reveal()));
        }
    }
}
