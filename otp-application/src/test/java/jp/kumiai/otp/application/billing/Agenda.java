package jp.kumiai.otp.application.billing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/** What is to happen and when, at random but the same each time. Not thread-safe. */
final class Agenda {

    private final Random random;
    private final LocalDateTime end;
    private final PriorityQueue<Plan> plans =
            new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::order));
    private int order;

    private record Plan(LocalDateTime at, int order, Consumer<LocalDateTime> act) {}

    Agenda(long seed, LocalDateTime end) {
        this.random = new Random(seed);
        this.end = end;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Some time of this day, often its first or its last millisecond. */
    LocalDateTime someTimeOn(LocalDate day) {
        return switch (between(0, 9)) {
            case 0 -> day.atStartOfDay();
            case 1 -> day.atTime(LocalTime.parse("23:59:59.999"));
            default -> day.atTime(between(9, 16), between(0, 59), between(0, 59), between(0, 999) * 1_000_000);
        };
    }

    /** So many days after this moment, often on a first or a last of the month. */
    LocalDateTime later(LocalDateTime now, int least, int most) {
        LocalDate day = now.toLocalDate().plusDays(between(least, most));
        LocalDate chosen = switch (between(0, 7)) {
            case 0 -> day.withDayOfMonth(1).plusMonths(1);
            case 1 -> day.withDayOfMonth(day.lengthOfMonth());
            default -> day;
        };
        LocalDateTime at = someTimeOn(chosen);
        return at.isAfter(now) ? at : now.plusSeconds(1);
    }

    void plan(LocalDateTime at, Consumer<LocalDateTime> act) {
        plans.add(new Plan(at, order++, act));
    }

    /** Lets everything happen that is to happen before the end. */
    void pass() {
        while (!plans.isEmpty() && plans.element().at.isBefore(end)) {
            Plan next = plans.remove();
            next.act.accept(next.at);
        }
    }
}
