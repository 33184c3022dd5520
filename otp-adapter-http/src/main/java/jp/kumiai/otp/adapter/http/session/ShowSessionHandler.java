package jp.kumiai.otp.adapter.http.session;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.OpenSessionReply;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.session.ShowSession;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/session}: who is logging in, how far they have come, and, once they are in, their token. */
public final class ShowSessionHandler implements Endpoint {

    private static final int OK = 200;

    private final ShowSession showSession;

    public ShowSessionHandler(ShowSession showSession) {
        this.showSession = showSession;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> showSession.show(session).toEither(() -> Problem.of(ProblemCode.SESSION_OVER)))
                .fold(Problem::toReply, found -> Json.reply(OK, answer(found)));
    }

    private static Answer answer(ShownSession found) {
        Session session = found.session();
        BankingUser user = found.standing().user();
        Option<Standing> loggedIn =
                Option.of(found.standing()).filter(its -> session.stage() == SessionStage.AUTHENTICATED);
        Option<Token> token = loggedIn.flatMap(Standing::boundToken);
        return new Answer(
                user.loginId().value(),
                user.name(),
                user.userClass().name(),
                ContractAnswer.of(found.standing().contract()),
                OpenSessionReply.next(session.stage()),
                found.status().name(),
                loggedIn.flatMap(Standing::authenticationState).map(Enum::name).getOrNull(),
                token.map(TokenAnswer::of).getOrNull(),
                token.map(its -> its.codes().secondsUntilNextCode(found.at())).getOrNull(),
                OpenSessionReply.endsAt(session).toString());
    }

    private record Answer(
            String loginId,
            String name,
            String userClass,
            ContractAnswer contract,
            String next,
            String tokenStatus,
            @Nullable String authenticationState,
            @Nullable TokenAnswer token,
            @Nullable Integer secondsUntilNextCode,
            String endsAt) {}

    private record ContractAnswer(String id, String companyName, String startDate) {

        static ContractAnswer of(Contract contract) {
            return new ContractAnswer(
                    contract.id().value(),
                    contract.companyName(),
                    contract.startDate().toString());
        }
    }

    private record TokenAnswer(String serialNumber, String expiresAt) {

        static TokenAnswer of(Token token) {
            return new TokenAnswer(token.serial().value(), token.expiresAt().toString());
        }
    }
}
