package jp.kumiai.otp.bootstrap.history;

import java.util.stream.Stream;

/** Something that must hold whatever fails; a breach is a sentence about what does not. */
@FunctionalInterface
interface Law {

    Stream<String> breaches(Evidence evidence);
}
