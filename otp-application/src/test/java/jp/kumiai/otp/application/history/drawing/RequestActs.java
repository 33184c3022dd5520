package jp.kumiai.otp.application.history.drawing;

import java.time.Instant;
import java.util.List;
import jp.kumiai.otp.application.history.model.CompanyRevocationRules.Entry;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelToken;
import jp.kumiai.otp.application.history.model.ModelUser;
import jp.kumiai.otp.application.history.operation.Authorising;
import jp.kumiai.otp.application.history.operation.Lifting;
import jp.kumiai.otp.application.history.operation.LookingUpRequest;
import jp.kumiai.otp.application.history.operation.Operation;
import jp.kumiai.otp.application.history.operation.RequestOperation;
import jp.kumiai.otp.application.history.operation.Revoking;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Typed;
import org.jspecify.annotations.Nullable;

/** Draws requests: what is asked for under an ID, asked again, and looked up afterwards. */
final class RequestActs {

    private final Draw draw;
    private final Model model;
    private final Codes codes;
    private final Rows rows;
    private final Requests requests;

    RequestActs(Draw draw, Model model, Codes codes, Rows rows, Requests requests) {
        this.draw = draw;
        this.model = model;
        this.codes = codes;
        this.rows = rows;
        this.requests = requests;
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

    Operation lookUp(int session, ModelUser user) {
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
        Revoking revoking = (Revoking) moved;
        Entry before = revoking.entry();
        return draw.chance(50)
                ? revoking.of(new Entry(before.rows(), !before.includeSharers(), before.confirmation(), before.code()))
                : revoking.of(
                        new Entry(rows.toRevoke(user), draw.chance(50), confirmation(), codes.any(tokenOf(user), now)));
    }

    /** The user's own token, or any when they have none. */
    ModelToken tokenOf(ModelUser user) {
        ModelToken own = model.tokenOf(user);
        return own == null ? draw.oneOf(List.copyOf(model.tokens.values())) : own;
    }
}
