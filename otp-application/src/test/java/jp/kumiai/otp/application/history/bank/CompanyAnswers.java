package jp.kumiai.otp.application.history.bank;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.revocation.RevokeTokens.Revoked;
import jp.kumiai.otp.application.revocation.ShowRevocationList.Listed;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationRow;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Standing;

/** What {@link Administrators} and {@link Counters} answer to lifting and revoking, in the form of the model. */
public final class CompanyAnswers {

    private CompanyAnswers() {}

    public static Answer liftList(Either<AccessDenial, List<LiftRow>> answer) {
        return answer.fold(
                denial -> Answer.of(denial.name()),
                rows -> Answer.of(
                        "LISTED", "rows", rows.map(CompanyAnswers::row).asJava()));
    }

    private static String row(LiftRow row) {
        return row.standing().user().loginId() + " " + shown(row.standing().boundTo()) + " "
                + row.standing().authenticationState().map(Enum::name).getOrElse("-") + " " + logins(row.sharers())
                + " " + row.obstacle().map(Enum::name).getOrElse("tick");
    }

    public static Answer revocationList(Either<AccessDenial, Listed> answer) {
        return answer.fold(
                denial -> Answer.of(denial.name()),
                listed -> Answer.of(
                                "LISTED",
                                "rows",
                                listed.rows().map(CompanyAnswers::row).asJava())
                        .and("seconds", listed.secondsUntilNextCode()));
    }

    private static String row(RevocationRow row) {
        return row.standing().user().loginId() + " " + shown(row.standing().boundTo()) + " " + row.status() + " "
                + logins(row.sharers()) + " "
                + row.obstacle().map(Enum::name).getOrElse("tick");
    }

    private static Object logins(List<Standing> standings) {
        return standings.map(each -> each.user().loginId()).asJava();
    }

    private static String shown(Option<SerialNumber> serial) {
        return serial.map(SerialNumber::value).getOrElse("-");
    }

    public static Answer lift(Either<LiftFailure, Lifted> answer) {
        return answer.fold(
                CompanyAnswers::of,
                lifted -> Answer.of(
                        "LIFTED", "rows", lifted.rows().map(CompanyAnswers::row).mkString(", ")));
    }

    private static String row(Lifted.Row row) {
        return row.loginId() + " " + row.name() + " " + row.userClass() + " " + shown(row.serial()) + " "
                + row.chosen();
    }

    private static Answer of(LiftFailure failure) {
        String code = failure.code().name();
        if (failure instanceof LiftFailure.Denied denied) {
            return Answer.of(denied.denial().name()).under(code);
        }
        if (failure instanceof LiftFailure.ListChanged changed) {
            return rows(code, changed.rows());
        }
        return failure instanceof LiftFailure.NotConfirmed refused
                ? Answer.of(refused.failure().name()).under(code)
                : Answer.of(code);
    }

    private static Answer rows(String code, List<LoginId> rows) {
        return Answer.of(code, "rows", rows.asJava());
    }

    public static Answer revoke(Either<RevocationFailure, Revoked> answer) {
        return answer.fold(
                CompanyAnswers::of,
                done -> of(done.revocation()).and("leaving", done.leaving().isDefined()));
    }

    public static Answer revocation(Either<RevocationFailure, Revocation> answer) {
        return answer.fold(CompanyAnswers::of, CompanyAnswers::of);
    }

    private static Answer of(Revocation revocation) {
        return Answer.of(
                        "REVOKED",
                        "rows",
                        revocation.rows().map(CompanyAnswers::row).mkString(", "))
                .and("at", revocation.revokedAt())
                .and("earliest", revocation.earliestReissue())
                .and("own", revocation.ofTheActor());
    }

    private static String row(Revocation.Row row) {
        return row.loginId() + " " + row.name() + " " + row.userClass() + " " + shown(row.serial()) + " "
                + row.expiresAt().map(Object::toString).getOrElse("-") + " " + row.chosen();
    }

    private static Answer of(RevocationFailure failure) {
        String code = failure.code().name();
        if (failure instanceof RevocationFailure.Denied denied) {
            return Answer.of(denied.denial().name()).under(code);
        }
        if (failure instanceof RevocationFailure.ListChanged changed) {
            return rows(code, changed.rows());
        }
        if (failure instanceof RevocationFailure.NotConfirmed refused) {
            return Answer.of(refused.failure().name()).under(code);
        }
        return failure instanceof RevocationFailure.CodeNotAccepted refused
                ? LoginAnswers.of(refused.failure()).under(code)
                : Answer.of(code);
    }

    /** What became of a request. */
    public static <F, A> Answer kept(
            Either<AccessDenial, Option<Either<F, A>>> answer, Function<Either<F, A>, Answer> form) {
        return answer.fold(
                denial -> Answer.of(denial.name()),
                kept -> kept.map(form)
                        .map(before -> Answer.of("KEPT", "answer", before))
                        .getOrElse(() -> Answer.of("NONE")));
    }
}
