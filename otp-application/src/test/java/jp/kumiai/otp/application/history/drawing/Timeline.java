package jp.kumiai.otp.application.history.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelSession;
import jp.kumiai.otp.application.history.model.ModelToken;
import jp.kumiai.otp.application.history.model.ModelUser;
import org.jspecify.annotations.Nullable;

/** Moves the clock, never back: mostly by seconds, now and then to just before, at or after a landmark. */
final class Timeline {

    private static final ZoneOffset JST = ZoneOffset.ofHours(9);
    private static final Duration NEAR = Duration.ofMinutes(35);

    private final Draw draw;
    private final Model model;
    private Instant now;

    Timeline(Draw draw, Model model, Instant start) {
        this.draw = draw;
        this.model = model;
        this.now = start;
    }

    Instant now() {
        return now;
    }

    void moveALittle() {
        now = now.plusMillis(draw.oneOf(0, 0, 1, 400, 1000, 2500, 7000));
    }

    /** To a moment when the device shows a code that is not used up, when that is not far off. */
    void moveUntilFresh(ModelToken token) {
        long step = token.watermark + 1 - token.clockSteps;
        Instant fresh = Instant.ofEpochSecond(step * token.stepSeconds);
        if (fresh.isAfter(now) && fresh.isBefore(now.plus(NEAR))) {
            now = fresh.plusMillis(draw.oneOf(0, 0, 1, 999, 1500, 20_000));
        }
    }

    void moveTo(@Nullable Instant instant) {
        if (instant != null) {
            moveAround(instant);
        }
    }

    /** Into one of the seconds around the ends of the next night window. */
    void moveToNight() {
        List<Instant> ahead =
                nights().stream().filter(second -> second.isAfter(now)).limit(5).toList();
        now = draw.oneOf(ahead).plusMillis(draw.oneOf(0, 0, 999));
    }

    /** Almost to where the session is idle, or to its end, whichever comes first. */
    void moveOnIn(ModelSession session) {
        moveAround(
                session.oldAt().isBefore(session.idleAt())
                        ? session.oldAt()
                        : session.idleAt().minusSeconds(30));
    }

    Instant startOf(String company) {
        return midnight(Objects.requireNonNull(model.startDates.get(company)));
    }

    void moveOn() {
        int throwOf = draw.between(1, 1000);
        if (throwOf <= 320) {
            moveALittle();
        } else if (throwOf <= 600) {
            now = now.plusMillis(draw.between(0, 59_999));
        } else if (throwOf <= 790) {
            moveAround(now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60));
        } else if (throwOf <= 890) {
            now = now.plusSeconds(draw.between(60, 300));
        } else if (throwOf <= 975) {
            toLandmark(now.plus(NEAR));
        } else if (throwOf <= 990) {
            toLandmark(now.plus(Duration.ofDays(40)));
        } else if (throwOf <= 997) {
            now = now.plus(Duration.ofHours(draw.between(1, 9)));
        } else {
            now = now.plus(Duration.ofDays(draw.between(1, draw.chance(5) ? 2000 : 10)));
        }
    }

    private void toLandmark(Instant horizon) {
        List<Instant> ahead = landmarks().stream()
                .filter(landmark -> landmark.isAfter(now) && landmark.isBefore(horizon))
                .toList();
        if (!ahead.isEmpty()) {
            moveAround(draw.oneOf(ahead));
        }
    }

    private void moveAround(Instant landmark) {
        Instant target = landmark.plusMillis(draw.oneOf(-1000, -1, 0, 0, 1, 1000));
        now = target.isAfter(now) ? target : now;
    }

    private List<Instant> landmarks() {
        List<Instant> landmarks = new ArrayList<>();
        for (ModelSession session : model.sessions.values()) {
            landmarks.add(session.idleAt());
            landmarks.add(session.oldAt());
        }
        for (ModelUser user : model.users.values()) {
            add(landmarks, user.earliestReissue);
            add(landmarks, user.pausedUntil());
        }
        for (ModelToken token : model.tokens.values()) {
            landmarks.add(token.expiresAt);
            landmarks.add(Instant.ofEpochSecond((token.pendingLastChance + 1) * token.stepSeconds));
        }
        model.startDates.values().forEach(day -> landmarks.add(midnight(day)));
        landmarks.addAll(calendar());
        return landmarks;
    }

    private static void add(List<Instant> landmarks, @Nullable Instant landmark) {
        if (landmark != null) {
            landmarks.add(landmark);
        }
    }

    /** The night window of revocation, the ends of day, month and year, and the day that most years do not have. */
    private List<Instant> calendar() {
        OffsetDateTime wall = now.atOffset(JST);
        LocalDate today = wall.toLocalDate();
        List<Instant> days = nights();
        days.add(midnight(today.plusDays(1)));
        days.add(midnight(today.with(TemporalAdjusters.firstDayOfNextMonth())));
        days.add(midnight(today.with(TemporalAdjusters.firstDayOfNextYear())));
        days.add(midnight(LocalDate.of(today.getYear(), 3, 1).minusDays(1)));
        return days;
    }

    /** The seconds around both ends of the night window, today and tomorrow. */
    private List<Instant> nights() {
        LocalDate today = now.atOffset(JST).toLocalDate();
        List<Instant> nights = new ArrayList<>();
        for (LocalDate day : List.of(today, today.plusDays(1))) {
            for (String time : List.of("02:05:59", "02:06:00", "08:09:59", "08:10:00", "08:10:01")) {
                nights.add(day.atTime(LocalTime.parse(time)).toInstant(JST));
            }
        }
        return nights;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(JST);
    }
}
