import org.jspecify.annotations.NullMarked;

/**
 * The rules of one-time passwords for a bank's corporate customers, pure: every function takes states, input and an
 * instant, and answers with values. It reads no clock, stores nothing, logs nothing and keeps no static state.
 *
 * <p>Everything exported is immutable and thread-safe unless its own description says otherwise.
 */
@NullMarked
module jp.kumiai.otp.domain {
    requires transitive io.vavr;
    requires java.xml;
    requires static transitive org.jspecify;

    exports jp.kumiai.otp.domain.account;
    exports jp.kumiai.otp.domain.application;
    exports jp.kumiai.otp.domain.applying;
    exports jp.kumiai.otp.domain.audit;
    exports jp.kumiai.otp.domain.authentication;
    exports jp.kumiai.otp.domain.billing;
    exports jp.kumiai.otp.domain.calendar;
    exports jp.kumiai.otp.domain.cell;
    exports jp.kumiai.otp.domain.company;
    exports jp.kumiai.otp.domain.confirmation;
    exports jp.kumiai.otp.domain.contract;
    exports jp.kumiai.otp.domain.csv;
    exports jp.kumiai.otp.domain.decision;
    exports jp.kumiai.otp.domain.desk;
    exports jp.kumiai.otp.domain.device;
    exports jp.kumiai.otp.domain.directdebit;
    exports jp.kumiai.otp.domain.fee;
    exports jp.kumiai.otp.domain.lifting;
    exports jp.kumiai.otp.domain.loan;
    exports jp.kumiai.otp.domain.operation;
    exports jp.kumiai.otp.domain.registration;
    exports jp.kumiai.otp.domain.report;
    exports jp.kumiai.otp.domain.request;
    exports jp.kumiai.otp.domain.resynchronisation;
    exports jp.kumiai.otp.domain.retention;
    exports jp.kumiai.otp.domain.revocation;
    exports jp.kumiai.otp.domain.sealing;
    exports jp.kumiai.otp.domain.seedimport;
    exports jp.kumiai.otp.domain.seedimport.dialect;
    exports jp.kumiai.otp.domain.seedimport.serial;
    exports jp.kumiai.otp.domain.session;
    exports jp.kumiai.otp.domain.softwaretoken;
    exports jp.kumiai.otp.domain.staff;
    exports jp.kumiai.otp.domain.text;
    exports jp.kumiai.otp.domain.token;
    exports jp.kumiai.otp.domain.totp;
    exports jp.kumiai.otp.domain.user;
    exports jp.kumiai.otp.domain.verification;
    exports jp.kumiai.otp.domain.version;
}
