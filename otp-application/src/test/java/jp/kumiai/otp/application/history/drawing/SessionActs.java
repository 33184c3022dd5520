package jp.kumiai.otp.application.history.drawing;

import java.time.Instant;
import java.util.List;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelToken;
import jp.kumiai.otp.application.history.model.ModelUser;
import jp.kumiai.otp.application.history.operation.ActivatingSoftwareToken;
import jp.kumiai.otp.application.history.operation.IssuingSoftwareToken;
import jp.kumiai.otp.application.history.operation.LoggingOut;
import jp.kumiai.otp.application.history.operation.LookingAtLiftList;
import jp.kumiai.otp.application.history.operation.LookingAtRevocationList;
import jp.kumiai.otp.application.history.operation.LookingAtSession;
import jp.kumiai.otp.application.history.operation.Operation;
import jp.kumiai.otp.application.history.operation.Registering;
import jp.kumiai.otp.application.history.operation.TypingCode;

/** Draws what is done in a session, by whoever has it. */
final class SessionActs {

    private final Draw draw;
    private final Model model;
    private final Codes codes;
    private final Rows rows;
    private final RequestActs asks;

    SessionActs(Draw draw, Model model, Codes codes, Rows rows, RequestActs asks) {
        this.draw = draw;
        this.model = model;
        this.codes = codes;
        this.rows = rows;
        this.asks = asks;
    }

    Operation fitting(int session, String stage, ModelUser user, Instant now) {
        return switch (stage) {
            case "OTP_REQUIRED" -> new TypingCode(session, codes.any(asks.tokenOf(user), now));
            case "REGISTRATION_REQUIRED" -> atRegistration(session, user, now);
            case "AUTHENTICATED" -> loggedIn(session, user, now);
            default -> draw.chance(60) ? asks.lookUp(session, user) : any(session, user, now);
        };
    }

    Operation any(int session, ModelUser user, Instant now) {
        return switch (draw.between(1, 12)) {
            case 1 -> new TypingCode(session, codes.any(asks.tokenOf(user), now));
            case 2 -> atRegistration(session, user, now);
            case 3 -> new IssuingSoftwareToken(session);
            case 4 -> new ActivatingSoftwareToken(session, codes.any(asks.tokenOf(user), now));
            case 5 -> new LoggingOut(session);
            default -> loggedIn(session, user, now);
        };
    }

    private Operation atRegistration(int session, ModelUser user, Instant now) {
        boolean issued = !user.serial.isEmpty();
        int throwOf = draw.between(1, 100);
        if (throwOf <= (issued ? 60 : 3)) {
            return new ActivatingSoftwareToken(session, codes.any(asks.tokenOf(user), now));
        }
        if (throwOf <= (issued ? 65 : 20)) {
            return new IssuingSoftwareToken(session);
        }
        ModelToken token = tokenToRegister(user);
        String serial = draw.chance(96) ? token.serial : "77777777";
        return new Registering(session, serial, codes.any(token, now));
    }

    /** The start of use as it should be: with a device of the company, or an app, and what it shows. */
    Operation startUse(int session, ModelUser user, Timeline time) {
        ModelToken issued = model.tokenOf(user);
        if (issued != null && draw.chance(80)) {
            return new ActivatingSoftwareToken(session, codes.shown(issued, time.now()));
        }
        if (draw.chance(15)) {
            return new IssuingSoftwareToken(session);
        }
        ModelToken token = tokenToRegister(user);
        time.moveUntilFresh(token);
        return new Registering(session, token.serial, codes.shown(token, time.now()));
    }

    private ModelToken tokenToRegister(ModelUser user) {
        List<ModelToken> lent = model.tokens.values().stream()
                .filter(token -> token.company.equals(user.company))
                .toList();
        return draw.chance(85) ? draw.oneOf(lent) : draw.oneOf(List.copyOf(model.tokens.values()));
    }

    private Operation loggedIn(int session, ModelUser user, Instant now) {
        int throwOf = draw.between(1, 100);
        if (throwOf <= 26 || (user.userClass.equals("GENERAL") && draw.chance(40))) {
            return asks.authorise(session, user, codes.any(asks.tokenOf(user), now));
        }
        if (throwOf <= (rows.isAnybodySuspended(user.company) ? 42 : 28)) {
            return asks.lift(session, user);
        }
        if (throwOf <= 62) {
            return asks.revoke(session, user, codes.any(asks.tokenOf(user), now));
        }
        if (throwOf <= 69) {
            return new LookingAtLiftList(session);
        }
        if (throwOf <= 76) {
            return new LookingAtRevocationList(session);
        }
        if (throwOf <= 84) {
            return asks.lookUp(session, user);
        }
        return throwOf <= 98 ? new LookingAtSession(session) : new LoggingOut(session);
    }
}
