package jp.kumiai.otp.adapter.http.applying;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.applying.AllocateTokens;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/contracts/{contract}/applications/{number}/allocation}: tokens from stock are set aside for it (割当). */
public final class AllocateTokensHandler implements StaffEndpoint {

    private final AllocateTokens allocate;

    public AllocateTokensHandler(AllocateTokens allocate) {
        this.allocate = allocate;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApplicationPath.of(exchange)
                .flatMap(at -> ApiRequests.body(exchange, json -> command(at, member, json)))
                .flatMap(command -> allocate.allocate(command).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, ApplicationAnswer::reply);
    }

    private static Validation<Seq<FieldErrors>, AllocateTokens.Command> command(
            ApplicationPath at, StaffMember member, JsonObject json) {
        return json.only("tokens")
                .combine(Devices.optional(json, "tokens"))
                .ap((known, tokens) -> new AllocateTokens.Command(
                        at.contract(), at.number(), tokens, member.id().value()));
    }
}
