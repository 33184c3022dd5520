package jp.kumiai.otp.domain.seedimport.dialect;

import io.vavr.control.Option;

/**
 * How a seed file is written. Immutable.
 *
 * @param pskc more about a PSKC file, none for any other
 */
public record Dialect(Shape shape, Option<PskcDialect> pskc) {

    /** The shapes that are told apart. */
    public enum Shape {
        /** {@code serial,hexsecret[,step]}, which Feitian writes, too. */
        SERIAL_SECRET_STEP,
        /** {@code serial,hexsecret,TOTP,digits,step}: privacyIDEA and LinOTP. */
        SERIAL_SECRET_TYPE,
        /** {@code upn,serial number,secret key,time interval,manufacturer,model} under that heading: Microsoft Entra. */
        ENTRA,
        /** {@code serial;manufacturer;algorithm;seed;digits;interval}: multiOTP. */
        MULTIOTP,
        /** RFC 6030 or one of its drafts. */
        PSKC,
        /** {@code Tokens/Token/Applications/Application}: SafeNet and Aladdin. */
        SAFENET
    }

    public static Dialect of(Shape shape) {
        return new Dialect(shape, Option.none());
    }

    public static Dialect of(PskcDialect pskc) {
        return new Dialect(Shape.PSKC, Option.some(pskc));
    }
}
