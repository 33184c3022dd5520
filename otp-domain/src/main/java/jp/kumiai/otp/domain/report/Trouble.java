package jp.kumiai.otp.domain.report;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/** What goes wrong with codes and passwords, each seen as one kind of event of the audit trail. */
public enum Trouble {

    /** R17: a code that was counted as wrong, whatever it was entered for. Used, early and late ones are not. */
    WRONG_CODE(Kind.CODE_REFUSED),

    /** R18. */
    TOKEN_SUSPENDED(Kind.TOKEN_SUSPENDED),

    /** R19a. */
    USER_SUSPENDED_FOR_REGISTRATION(Kind.USER_SUSPENDED_FOR_REGISTRATION),

    /** R19b. */
    CONFIRMATION_SUSPENDED(Kind.CONFIRMATION_SUSPENDED);

    private final Kind kind;

    Trouble(Kind kind) {
        this.kind = kind;
    }

    /** The kind of its events; no two troubles share one. */
    public Kind kind() {
        return kind;
    }

    /** The fact {@code reason} its events must have; none when any will do. */
    public Option<CodeRefusal.Code> reason() {
        return this == WRONG_CODE ? Option.some(CodeRefusal.Code.MISMATCH) : Option.none();
    }

    /** True when this event is one of it. */
    public boolean isToldBy(AuditEvent event) {
        return event.kind() == kind
                && reason().forAll(needed -> event.facts().get("reason").contains(needed.name()));
    }
}
