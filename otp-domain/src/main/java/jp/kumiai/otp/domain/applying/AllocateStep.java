package jp.kumiai.otp.domain.applying;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.applying.ApplicationFailure.TokensNotInStock;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongKind;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongNumberOfTokens;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/**
 * Tokens from stock are set aside for an application (トークン割当).
 *
 * <p>Source: rules R8, R16a. Pure, stateless.
 */
public final class AllocateStep {

    private AllocateStep() {}

    /** R35: until when a token that starts on this day must work; one that expires then is not sent to anybody. */
    public static Instant neededUntil(LocalDate startDate) {
        return BankTime.startOf(startDate).plus(Token.EXPIRY_NOTICE);
    }

    /**
     * Decides on one allocation.
     *
     * @param chosen as many serial numbers as were applied for, each once
     * @param tokens those that exist of them
     */
    public static Decision<ApplicationFailure, Application> decide(
            ContractFile file,
            Application application,
            List<SerialNumber> chosen,
            List<Token> tokens,
            String operator,
            Instant now) {
        if (application.kind() == ApplicationKind.RETURN) {
            return Decision.refuse(new WrongKind());
        }
        if (application.state() != ApplicationState.ACCEPTED) {
            return Decision.refuse(new WrongState(application.state()));
        }
        if (chosen.size() != application.form().tokens() || chosen.distinct().size() != chosen.size()) {
            return Decision.refuse(new WrongNumberOfTokens(application.form().tokens()));
        }
        List<SerialNumber> missing = chosen.filter(
                serial -> !tokens.exists(token -> token.serial().equals(serial) && isGood(token, application)));
        if (!missing.isEmpty()) {
            return Decision.refuse(new TokensNotInStock(missing));
        }
        Application allocated = application.allocated(chosen);
        AuditEvent event = ApplicationEvents.event(file, allocated, Kind.TOKENS_ALLOCATED, operator, now)
                .with("tokens", allocated.allocated().mkString(" "));
        Changes changes = ApplicationEvents.step(file, allocated, event);
        return Decision.accept(
                tokens.map(token -> token.allocatedTo(application.contract())).foldLeft(changes, Changes::token),
                allocated);
    }

    /**
     * Decides on an allocation of whatever expires first.
     *
     * @param stock good tokens in stock, in the order in which they are to be used up; as many as were applied for, or
     *     all there are
     */
    public static Decision<ApplicationFailure, Application> decideFromStock(
            ContractFile file, Application application, List<Token> stock, String operator, Instant now) {
        List<Token> tokens = stock.take(application.form().tokens());
        boolean expected =
                application.state() == ApplicationState.ACCEPTED && application.kind() != ApplicationKind.RETURN;
        return expected && tokens.size() < application.form().tokens()
                ? Decision.refuse(new TokensNotInStock(List.empty()))
                : decide(file, application, tokens.map(Token::serial), tokens, operator, now);
    }

    private static boolean isGood(Token token, Application application) {
        return token.device() == DeviceState.IN_STOCK
                && !token.isSoftware()
                && application.startDate().exists(day -> token.expiresAt().isAfter(neededUntil(day)));
    }
}
