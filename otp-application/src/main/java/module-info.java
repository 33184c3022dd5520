import org.jspecify.annotations.NullMarked;

/**
 * The use cases, each an interface and a service that is wired by its constructor, and the ports to what lies outside.
 */
@NullMarked
module jp.kumiai.otp.application {
    requires transitive jp.kumiai.otp.domain;
    requires org.slf4j;
    requires static com.google.errorprone.annotations;
    requires static transitive org.jspecify;

    exports jp.kumiai.otp.application.applying;
    exports jp.kumiai.otp.application.audit;
    exports jp.kumiai.otp.application.authentication;
    exports jp.kumiai.otp.application.billing;
    exports jp.kumiai.otp.application.cell;
    exports jp.kumiai.otp.application.company;
    exports jp.kumiai.otp.application.company.csv;
    exports jp.kumiai.otp.application.decision;
    exports jp.kumiai.otp.application.desk;
    exports jp.kumiai.otp.application.device;
    exports jp.kumiai.otp.application.expiry;
    exports jp.kumiai.otp.application.lifting;
    exports jp.kumiai.otp.application.operation;
    exports jp.kumiai.otp.application.password;
    exports jp.kumiai.otp.application.port;
    exports jp.kumiai.otp.application.registration;
    exports jp.kumiai.otp.application.report;
    exports jp.kumiai.otp.application.request;
    exports jp.kumiai.otp.application.resynchronisation;
    exports jp.kumiai.otp.application.retention;
    exports jp.kumiai.otp.application.revocation;
    exports jp.kumiai.otp.application.sealing;
    exports jp.kumiai.otp.application.seed;
    exports jp.kumiai.otp.application.seedimport;
    exports jp.kumiai.otp.application.session;
    exports jp.kumiai.otp.application.softwaretoken;
    exports jp.kumiai.otp.application.terms;
    exports jp.kumiai.otp.application.virtualtoken;
}
