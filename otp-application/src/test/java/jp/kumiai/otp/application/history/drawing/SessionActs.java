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
            default -> draw.chance(60) ? lookUp(session) : any(session, user, now);
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

    private ModelToken tokenToRegister(ModelUser user) {
        List<ModelToken> lent = model.tokens.values().stream()
                .filter(token -> token.company.equals(user.company))
                .toList();
        return draw.chance(85) ? draw.oneOf(lent) : draw.oneOf(List.copyOf(model.tokens.values()));
    }

    private Operation loggedIn(int session, ModelUser user, Instant now) {
        int throwOf = draw.between(1, 100);
        if (throwOf <= 26) {
            return authorise(session, user, codes.any(tokenOf(user), now));
        }
        if (throwOf <= 42) {
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
            return lookUp(session);
        }
        return throwOf <= 98 ? new LookingAtSession(session) : new LoggingOut(session);
    }

    Authorising authorise(int session, ModelUser user, Code code) {
        String operation = draw.oneOf("TOKEN_REVOCATION", "SPOT_TRANSFER", "PAYROLL_TRANSFER_FILE");
        return new Authorising(session, requests.name(), operation, "ref-" + user.login, code);
    }

    Lifting lift(int session, ModelUser user) {
        return new Lifting(session, requests.name(), rows.toLift(user.company), confirmation());
    }

    Revoking revoke(int session, ModelUser user, Code code) {
        return new Revoking(
                session,
                requests.name(),
                new Entry(rows.toRevoke(user.company), draw.chance(35), confirmation(), code));
    }

    private Typed confirmation() {
        return draw.chance(85) ? Typed.RIGHT : draw.oneOf(Typed.WRONG, Typed.MIXED_UP);
    }

    private Operation lookUp(int session) {
        if (requests.isEmpty() || draw.chance(10)) {
            return new LookingUpRequest(session, "unheard-of", draw.oneOf("AUTHORISATION", "LIFTING", "REVOCATION"));
        }
        RequestOperation earlier = requests.anyEarlier();
        String form = draw.chance(85) ? earlier.form() : draw.oneOf("AUTHORISATION", "LIFTING", "REVOCATION");
        return new LookingUpRequest(session, earlier.request(), form);
    }

    /** Asked again: as it was, in another session, in another body. */
    RequestOperation again(RequestOperation earlier, int session, ModelUser user, Instant now) {
        RequestOperation moved = draw.chance(40) ? earlier : earlier.in(session);
        if (draw.chance(65)) {
            return moved;
        }
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
                .of(new Entry(
                        rows.toRevoke(user.company), draw.chance(50), confirmation(), codes.any(tokenOf(user), now)));
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
