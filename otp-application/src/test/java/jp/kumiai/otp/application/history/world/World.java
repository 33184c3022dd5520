package jp.kumiai.otp.application.history.world;

import java.time.Instant;
import java.util.List;

/** How one history begins. Immutable, so that a history can begin again as often as it takes to make it shorter. */
public record World(Instant start, Limits limits, List<Company> companies, List<Person> people, List<Device> devices) {}
