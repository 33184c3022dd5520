package jp.kumiai.otp.application.history.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.application.history.world.Company;
import jp.kumiai.otp.application.history.world.Device;
import jp.kumiai.otp.application.history.world.Limits;
import jp.kumiai.otp.application.history.world.Person;
import jp.kumiai.otp.application.history.world.World;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;

/** Draws two companies with their users and tokens, at a time when something is about to happen. */
public final class Worlds {

    static final String OURS = "K-0001";
    static final String THEIRS = "K-0002";

    private static final ZoneOffset JST = ZoneOffset.ofHours(9);
    private static final List<String> STARTS = List.of(
            "2021-04-01T10:00",
            "2021-04-01T01:30",
            "2021-04-30T23:50",
            "2023-12-31T23:40",
            "2024-02-28T23:55",
            "2024-02-29T07:30",
            "2023-02-28T20:00",
            "2024-02-29T23:58");

    private Worlds() {}

    public static World draw(Draw draw) {
        LocalDateTime wall = LocalDateTime.parse(draw.oneOf(STARTS)).plusSeconds(draw.between(0, 600));
        Instant start = wall.toInstant(JST);
        Limits limits = new Limits(
                draw.oneOf(6, 6, 6, 3, 2, 1), draw.oneOf(100, 100, 3, 7, 12), draw.oneOf(6, 3, 1), draw.oneOf(6, 3, 1));
        LocalDate today = wall.toLocalDate();
        List<Company> companies = List.of(
                new Company(OURS, today.minusDays(draw.between(0, 40))),
                new Company(THEIRS, draw.chance(60) ? today.plusDays(draw.between(1, 2)) : today.minusDays(1)));
        return new World(start, limits, companies, people(draw), devices(draw, start));
    }

    private static List<Person> people(Draw draw) {
        List<Person> people = new ArrayList<>();
        people.add(person(draw, "master", "MASTER", "10000001"));
        people.add(person(draw, "admin-a", "ADMINISTRATOR", "10000002"));
        people.add(person(draw, "admin-b", "ADMINISTRATOR", draw.oneOf("10000001", "10000002", "10000003")));
        people.add(person(draw, "general-a", "GENERAL", draw.oneOf("10000002", "10000003")));
        people.add(person(draw, "general-b", "GENERAL", "10000003"));
        people.add(new Person("general-c", "GENERAL", OURS, draw.oneOf("UNREGISTERED", "TOKEN_ISSUED", "REVOKED"), ""));
        people.add(new Person("other-master", "MASTER", THEIRS, "UNREGISTERED", ""));
        people.add(new Person("other-general", "GENERAL", THEIRS, draw.oneOf("UNREGISTERED", "TOKEN_ISSUED"), ""));
        return people;
    }

    private static Person person(Draw draw, String login, String userClass, String serial) {
        return draw.chance(80)
                ? new Person(login, userClass, OURS, "IN_SERVICE", serial)
                : new Person(login, userClass, OURS, draw.oneOf("UNREGISTERED", "REVOKED"), "");
    }

    private static List<Device> devices(Draw draw, Instant start) {
        List<Device> devices = new ArrayList<>();
        for (String serial : List.of("10000001", "10000002", "10000003", "10000004", "000010000005")) {
            devices.add(device(draw, serial, "ON_LOAN", OURS, start));
        }
        devices.add(device(draw, "20000001", "ON_LOAN", THEIRS, start));
        devices.add(device(draw, "20000002", draw.oneOf("LOST", "RETURNED", "DEFECTIVE"), OURS, start));
        devices.add(device(draw, "30000001", "IN_STOCK", "", start));
        return devices;
    }

    private static Device device(Draw draw, String serial, String state, String company, Instant start) {
        byte[] secret = new byte[20];
        draw.fill(secret);
        int clock = draw.chance(55)
                ? draw.between(-1, 1)
                : draw.oneOf(draw.between(-11, 11), draw.between(-11, 11), draw.between(-125, 125));
        int known = draw.chance(30) ? Math.max(-120, Math.min(120, clock)) : 0;
        return new Device(
                serial,
                Seed.of(secret).get(),
                parameters(draw),
                expiry(draw, start),
                state,
                company,
                clock,
                known,
                draw.chance(20) ? draw.between(0, 7) : 0);
    }

    private static TotpParameters parameters(Draw draw) {
        return draw.chance(75)
                ? TotpParameters.STANDARD
                : new TotpParameters(
                        draw.oneOf(HashAlgorithm.SHA1, HashAlgorithm.SHA256, HashAlgorithm.SHA512),
                        draw.between(6, 8),
                        draw.oneOf(60, 60, 30));
    }

    /** 08:00 of the last day, as on the back of a device; soon for some. */
    private static Instant expiry(Draw draw, Instant start) {
        LocalDate today = start.atOffset(JST).toLocalDate();
        Instant last = today.plusDays(draw.chance(20) ? draw.between(0, 3) : 900)
                .atTime(8, 0)
                .toInstant(JST);
        return draw.chance(10) ? start.plus(Duration.ofMinutes(draw.between(-30, 120))) : last;
    }
}
