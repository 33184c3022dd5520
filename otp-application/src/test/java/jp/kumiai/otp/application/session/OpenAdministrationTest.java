package jp.kumiai.otp.application.session;

import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.user.BankingUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 「管理」 of the global navigation. */
@Tag("U1")
@Tag("W1")
class OpenAdministrationTest {

    private final Company company = new Company();

    @Test
    void isOpenToTheMasterUser() {
        Either<AccessDenial, BankingUser> opened = company.here.openAdministration.open(company.atWork(SABURO));

        assertThat(opened.map(BankingUser::loginId)).isEqualTo(Either.right(SABURO.loginId()));
        assertThat(company.events(Kind.ACCESS_DENIED)).isEmpty();
    }

    @Test
    void isClosedToAGeneralUserOfWhomTheAuditTrailIsTold() {
        Either<AccessDenial, BankingUser> opened = company.here.openAdministration.open(company.atWork(JIRO));

        assertThat(opened).isEqualTo(Either.left(AccessDenial.NOT_ENTITLED));
        assertThat(company.events(Kind.ACCESS_DENIED).map(event -> event.actor().name()))
                .containsExactly("jirodt");
    }
}
