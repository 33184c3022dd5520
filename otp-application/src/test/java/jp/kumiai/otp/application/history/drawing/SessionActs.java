package jp.kumiai.otp.application.history.drawing;

import java.time.Instant;
import java.util.List;
import jp.kumiai.otp.application.history.model.CompanyRevocationRules.Entry;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelToken;
import jp.kumiai.otp.application.history.model.ModelUser;
import jp.kumiai.otp.application.history.operation.ActivatingSoftwareToken;
import jp.kumiai.otp.application.history.operation.Authorising;
import jp.kumiai.otp.application.history.operation.IssuingSoftwareToken;
import jp.kumiai.otp.application.history.operation.Lifting;
import jp.kumiai.otp.application.history.operation.LoggingOut;
import jp.kumiai.otp.application.history.operation.LookingAtLiftList;
import jp.kumiai.otp.application.history.operation.LookingAtRevocationList;
import jp.kumiai.otp.application.history.operation.LookingAtSession;
import jp.kumiai.otp.application.history.operation.LookingUpRequest;
import jp.kumiai.otp.application.history.operation.Operation;
import jp.kumiai.otp.application.history.operation.Registering;
import jp.kumiai.otp.application.history.operation.RequestOperation;
import jp.kumiai.otp.application.history.operation.Revoking;
import jp.kumiai.otp.application.history.operation.TypingCode;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Typed;
import org.jspecify.annotations.Nullable;

/** Draws what is done in a session, by whoever has it. */
final class SessionActs {

    private final Draw draw;
    private final Model model;
    private final Codes codes;
    private final Rows rows;
    private final Requests requests;

    SessionActs(Draw draw, Model model, Codes codes, Requests requests) {
        this.draw = draw;
        this.model = model;
        this.codes = codes;
        this.rows = new Rows(draw, model);
        this.requests = requests;
    }

    Operation fitting(int session, String stage, ModelUser user, Instant now) {
        return switch (stage) {
            case "OTP_REQUIRED" -> new TypingCode(session, codes.any(tokenOf(user), now));
            case "REGISTRATION_REQUIRED" -> atRegistration(session, user, now);
            case "AUTHENTICATED" -> loggedIn(session, user, now);
            default -> draw.chance(60) ? lookUp(session, user) : any(session, user, now);
        };
    }

    Operation any(int session, ModelUser user, Instant now) {
        return switch (draw.between(1, 12)) {
            case 1 -> new TypingCode(session, codes.any(tokenOf(user), now));
            case 2 -> atRegistration(session, user, now);
            case 3 -> new IssuingSoftwareToken(session);
            case 4 -> new ActivatingSoftwareToken(session, codes.any(tokenOf(user), now));
            case 5 -> new LoggingOut(session);
            default -> loggedIn(session, user, now);
        };
    }

    private Operation atRegistration(int session, ModelUser user, Instant now) {
        boolean issued = !user.serial.isEmpty();
        int throwOf = draw.between(1, 100);
        if (throwOf <= (issued ? 60 : 3)) {
            return new ActivatingSoftwareToken(session, codes.any(tokenOf(user), now));
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
            return authorise(session, user, codes.any(tokenOf(user), now));
        }
        if (throwOf <= (rows.isAnybodySuspended(user.company) ? 42 : 28)) {
            return lift(session, user);
        }
        if (throwOf <= 62) {
            return revoke(session, user, codes.any(tokenOf(user), now));
        }
        if (throwOf <= 69) {
            return new LookingAtLiftList(session);
        }
        if (throwOf <= 76) {
            return new LookingAtRevocationList(session);
        }
        if (throwOf <= 84) {
            return lookUp(session, user);
        }
        return throwOf <= 98 ? new LookingAtSession(session) : new LoggingOut(session);
    }

    Authorising authorise(int session, ModelUser user, Code code) {
        String operation = draw.oneOf("TOKEN_REVOCATION", "SPOT_TRANSFER", "PAYROLL_TRANSFER_FILE");
        return new Authorising(session, requests.name(user.login), operation, "ref-" + user.login, code);
    }

    Lifting lift(int session, ModelUser user) {
        return new Lifting(session, requests.name(user.login), rows.toLift(user.company), confirmation());
    }

    Revoking revoke(int session, ModelUser user, Code code) {
        return new Revoking(
                session,
                requests.name(user.login),
                new Entry(rows.toRevoke(user), draw.chance(35), confirmation(), code));
    }

    private Typed confirmation() {
        return draw.chance(85) ? Typed.RIGHT : draw.oneOf(Typed.WRONG, Typed.MIXED_UP);
    }

    private Operation lookUp(int session, ModelUser user) {
        RequestOperation earlier = draw.chance(90) ? requests.earlier(user.login) : null;
        String form = draw.oneOf("AUTHORISATION", "LIFTING", "REVOCATION");
        return earlier == null
                ? new LookingUpRequest(session, "unheard-of", form)
                : new LookingUpRequest(session, earlier.request(), draw.chance(85) ? earlier.form() : form);
    }

    /** Asked again: as it was, in another session, in another body. None when nothing was asked for yet. */
    @Nullable
    RequestOperation again(int session, ModelUser user, Instant now) {
        RequestOperation earlier = requests.earlier(user.login);
        if (earlier == null) {
            return null;
        }
        RequestOperation moved = draw.chance(20) ? earlier : earlier.in(session);
        return draw.chance(65) ? moved : inAnotherBody(moved, user, now);
    }

    private RequestOperation inAnotherBody(RequestOperation moved, ModelUser user, Instant now) {
        if (moved instanceof Authorising authorising) {
            return draw.chance(50)
                    ? authorising.of("another", authorising.code())
                    : authorising.of(authorising.reference(), codes.any(tokenOf(user), now));
        }
        if (moved instanceof Lifting lifting) {
            return draw.chance(50)
                    ? lifting.of(rows.toLift(user.company), lifting.confirmation())
                    : lifting.of(lifting.rows(), confirmation());
        }
        return ((Revoking) moved)
                .of(new Entry(rows.toRevoke(user), draw.chance(50), confirmation(), codes.any(tokenOf(user), now)));
    }

    /** The user's own token, or any when they have none. */
    ModelToken tokenOf(ModelUser user) {
        ModelToken own = model.tokenOf(user);
        return own == null ? draw.oneOf(List.copyOf(model.tokens.values())) : own;
    }

    Rows rows() {
        return rows;
    }
}
