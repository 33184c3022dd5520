package jp.kumiai.otp.application.desk;

import static jp.kumiai.otp.domain.testkit.StaffBuilder.aMember;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.desk.DeskDenial;
import jp.kumiai.otp.domain.desk.StaffFailure;
import jp.kumiai.otp.domain.desk.StaffLoginFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.user.Password;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 窓口花子, a branch clerk, and admin, who enters and blocks people. */
class StaffDeskTest {

    private static final StaffId HANAKO = new StaffId("hanako");
    private static final StaffId ADMIN = new StaffId("admin");
    private static final Password RIGHT = Password.parse("Madoguchi-2026").get();
    private static final Password WRONG = Password.parse("Madoguchi-2025").get();

    private final SteppingClock clock = SteppingClock.at(tokyo("2026-05-20T09:00"));
    private final InMemoryStore store = new InMemoryStore();
    private final Decisions decisions = new Decisions(store.commits());
    private final LogInStaff logIn = new LogInStaffService(
            clock, store.staffRecords(), new FakePasswordHashes(), new CountingSessionIds(), decisions);
    private final LogOutStaff logOut = new LogOutStaffService(clock, store.staffRecords(), decisions);
    private final OpenDesk desk = new OpenDeskService(clock, store.staffRecords(), decisions);
    private final ManageStaff staff =
            new ManageStaffService(clock, store.staffRecords(), new FakePasswordHashes(), decisions);

    StaffDeskTest() {
        store.given(Changes.NONE
                .staff(aMember()
                        .withPassword(FakePasswordHashes.salted("hanako", RIGHT))
                        .build())
                .staff(aMember()
                        .loggingInAs("admin")
                        .being(StaffRole.STAFF_ADMINISTRATOR)
                        .withPassword(FakePasswordHashes.salted("admin", RIGHT))
                        .build()));
    }

    @Nested
    class LoggingIn {

        @Test
        void opensTheDesksOfTheRole() {
            OpenStaffSession session = enter(HANAKO, RIGHT).get();

            assertThat(session.member().id()).isEqualTo(HANAKO);
            assertThat(desk.open(session.id(), Duty.COUNTER).map(StaffMember::id))
                    .isEqualTo(Either.right(HANAKO));
            assertThat(desk.recognise(session.id()).map(StaffMember::id)).isEqualTo(Either.right(HANAKO));
            assertThat(desk.open(session.id(), Duty.BILLING)).isEqualTo(Either.left(DeskDenial.NOT_ENTITLED));
            assertThat(store.events().map(AuditEvent::kind)).containsExactly(Kind.STAFF_LOGGED_IN, Kind.DUTY_DENIED);
            assertThat(store.events()).allMatch(event -> event.actor().equals(Actor.bank("hanako")));
        }

        @Test
        void isRefusedToStrangersAndWithAnotherPassword() {
            assertThat(enter(new StaffId("nobody"), RIGHT)).isEqualTo(refused(StaffLoginFailure.WRONG_CREDENTIALS));
            assertThat(enter(HANAKO, WRONG)).isEqualTo(refused(StaffLoginFailure.WRONG_CREDENTIALS));
        }

        @Test
        void pausesAfterTenWrongPasswords() {
            for (int i = 0; i < 10; i++) {
                assertThat(enter(HANAKO, WRONG)).isEqualTo(refused(StaffLoginFailure.WRONG_CREDENTIALS));
            }

            assertThat(enter(HANAKO, RIGHT)).isEqualTo(refused(StaffLoginFailure.PAUSED));
            clock.step(Duration.ofMinutes(15));
            assertThat(enter(HANAKO, RIGHT).isRight()).isTrue();
            assertThat(store.staffRecords().member(HANAKO).get().attempts().failures())
                    .isZero();
        }

        private Either<StaffLoginFailure, OpenStaffSession> refused(StaffLoginFailure failure) {
            return Either.left(failure);
        }
    }

    @Nested
    class TheSession {

        @Test
        void livesAsLongAsItIsUsed() {
            SessionId session = enter(HANAKO, RIGHT).get().id();
            for (int i = 0; i < 3; i++) {
                clock.step(Duration.ofMinutes(14));
                assertThat(desk.open(session, Duty.COUNTER).isRight()).isTrue();
            }

            clock.step(Duration.ofMinutes(15));

            assertThat(desk.open(session, Duty.COUNTER)).isEqualTo(Either.left(DeskDenial.SESSION_OVER));
            assertThat(desk.recognise(session)).isEqualTo(Either.left(DeskDenial.SESSION_OVER));
        }

        @Test
        void isOverAfterTheLogout() {
            SessionId session = enter(HANAKO, RIGHT).get().id();

            logOut.logOut(session);
            logOut.logOut(session);

            assertThat(desk.recognise(session)).isEqualTo(Either.left(DeskDenial.SESSION_OVER));
            AuditEvent last = store.events().last();
            assertThat(last)
                    .isEqualTo(AuditEvent.ofBank(clock.instant(), Kind.STAFF_LOGGED_OUT, "hanako", Option.none()));
            assertThat(store.events()).hasSize(2);
        }

        @Test
        void isUnknownUnderAnyOtherId() {
            assertThat(desk.open(CountingSessionIds.number(99), Duty.ENQUIRY))
                    .isEqualTo(Either.left(DeskDenial.SESSION_OVER));
        }
    }

    @Nested
    class Managing {

        @Test
        void entersSomebodyWhoCanLogInThen() {
            ManageStaff.Entry entry =
                    new ManageStaff.Entry(new StaffId("jiro"), "事務二郎", StaffRole.BACK_OFFICE, RIGHT, "admin");

            assertThat(staff.enter(entry).map(StaffMember::name)).isEqualTo(Either.right("事務二郎"));

            assertThat(desk.open(enter(new StaffId("jiro"), RIGHT).get().id(), Duty.BILLING)
                            .isRight())
                    .isTrue();
            assertThat(staff.enter(entry)).isEqualTo(Either.left(StaffFailure.STAFF_ID_TAKEN));
            assertThat(staff.list().map(StaffMember::id)).containsExactly(ADMIN, HANAKO, new StaffId("jiro"));
        }

        @Test
        void blocksSomebodyWhoseSessionsAreOverAtOnce() {
            SessionId session = enter(HANAKO, RIGHT).get().id();

            assertThat(staff.block(HANAKO, "admin").map(StaffMember::blocked)).isEqualTo(Either.right(true));

            assertThat(desk.open(session, Duty.COUNTER)).isEqualTo(Either.left(DeskDenial.SESSION_OVER));
            assertThat(enter(HANAKO, RIGHT)).isEqualTo(Either.left(StaffLoginFailure.BLOCKED));
            assertThat(staff.list().map(StaffMember::id)).contains(HANAKO);
        }

        @Test
        void blocksNeitherStrangersNorOneself() {
            assertThat(staff.block(new StaffId("nobody"), "admin")).isEqualTo(Either.left(StaffFailure.UNKNOWN_STAFF));
            assertThat(staff.block(ADMIN, "admin")).isEqualTo(Either.left(StaffFailure.ONESELF));
        }
    }

    private Either<StaffLoginFailure, OpenStaffSession> enter(StaffId id, Password password) {
        return logIn.logIn(new LogInStaff.Command(id, password));
    }
}
