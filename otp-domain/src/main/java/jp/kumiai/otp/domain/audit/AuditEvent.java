package jp.kumiai.otp.domain.audit;

import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;

/**
 * One line of the audit trail. It is stored in the commit of the change it tells of: no trail, no change.
 *
 * <p>Neither a code nor a secret ever becomes a fact of an event. Immutable.
 *
 * @param contract the company it belongs to; none for what the bank does with its own stock
 * @param serial the token it is about; none when it is about no token
 * @param facts names and values in the order of the names, for instance the code of a refusal
 */
public record AuditEvent(
        Instant at,
        Kind kind,
        Actor actor,
        Option<ContractId> contract,
        Option<SerialNumber> serial,
        Map<String, String> facts) {

    /** What happened. */
    public enum Kind {
        PASSWORD_ACCEPTED,
        PASSWORD_REFUSED,
        LOGIN_DENIED,
        CODE_ACCEPTED,
        CODE_REFUSED,
        TOKEN_SUSPENDED,
        TOKEN_REGISTERED,
        REGISTRATION_REFUSED,
        USER_SUSPENDED_FOR_REGISTRATION,
        LOGGED_OUT,
        ACCESS_DENIED,
        CONFIRMATION_REFUSED,
        CONFIRMATION_SUSPENDED,
        SUSPENSION_LIFTED,
        LIFTING_REFUSED,
        TOKEN_REVOKED,
        REVOCATION_REFUSED,
        /** Not told any more: {@code CODE_ACCEPTED} has the operation and its reference. Older trails have it too. */
        OPERATION_AUTHORISED,
        SOFTWARE_TOKEN_ISSUED,
        SOFTWARE_TOKEN_REFUSED,
        TOKEN_RESYNCHRONISED,
        RESYNCHRONISATION_REFUSED,
        DEVICE_MOVED,
        CONTRACT_ENTERED,
        CONTRACT_CHANGED,
        START_POSTPONED,
        USER_ENTERED,
        TOKEN_ALLOTTED,
        APPLICATION_RECEIVED,
        APPLICATION_ACCEPTED,
        APPLICATION_WITHDRAWN,
        TOKENS_ALLOCATED,
        TOKENS_SHIPPED,
        APPLICATION_COMPLETED,
        FEE_RUN_OPENED,
        FEES_BOOKED,
        FEE_RUN_CLOSED,
        DEBIT_SETTLED,
        STAFF_ENTERED,
        STAFF_BLOCKED,
        STAFF_LOGGED_IN,
        STAFF_LOGIN_REFUSED,
        STAFF_LOGGED_OUT,
        DUTY_DENIED,
        AUDIT_READ,
        CONTRACT_LEFT,
        CONTRACT_ARRIVED,
        CONTRACT_TAKEN_BACK,
        RECORDS_REMOVED,
        TOKENS_IMPORTED
    }

    /** Something a company's user did or failed to do. */
    public static AuditEvent ofCustomer(Instant at, Kind kind, ContractId contract, LoginId loginId) {
        return new AuditEvent(at, kind, Actor.customer(loginId), Option.some(contract), Option.none(), TreeMap.empty());
    }

    /** Something the bank did, with its own stock or for a company. */
    public static AuditEvent ofBank(Instant at, Kind kind, String operator, Option<ContractId> contract) {
        return new AuditEvent(at, kind, Actor.bank(operator), contract, Option.none(), TreeMap.empty());
    }

    public AuditEvent about(SerialNumber token) {
        return about(Option.some(token));
    }

    public AuditEvent about(Option<SerialNumber> token) {
        return new AuditEvent(at, kind, actor, contract, token, facts);
    }

    public AuditEvent with(String name, Object value) {
        return new AuditEvent(at, kind, actor, contract, serial, facts.put(name, String.valueOf(value)));
    }
}
