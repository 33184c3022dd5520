package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.utf8;

/** One token in the words of the drafts before RFC 6030. Its key is {@link Reading#KEY}, its seed {@link Reading#SECRET}. */
final class DraftSample {

    private static final String HEAD =
            "<KeyContainer Version=\"1.0\" xmlns=\"urn:ietf:params:xml:ns:keyprov:container:1.0\">";
    private static final String KEY =
            "\n<Device><DeviceId><Manufacturer>Sample</Manufacturer><SerialNo>12345678</SerialNo>"
                    + "<Expiry>2031-03-31T08:00:00Z</Expiry></DeviceId>\n"
                    + "<Key KeyAlgorithm=\"http://www.ietf.org/keyprov/pskc#totp\" KeyId=\"1\"><Issuer>Sample</Issuer>"
                    + "<Usage OTP=\"true\"><ResponseFormat format=\"DECIMAL\" length=\"8\"/></Usage>";
    private static final String NUMBERS = "<Data Name=\"TIME_INTERVAL\"><Value>AAAAAAAAADw=</Value></Data>"
            + "<Data Name=\"TIME_DRIFT\"><Value>LTE=</Value></Data><Data Name=\"COUNTER\"><Value>AAAAAA==</Value></Data>"
            + "</Key></Device></KeyContainer>\n";

    /** Nothing is encrypted. */
    static final byte[] PLAIN =
            utf8(HEAD + KEY + "<Data Name=\"SECRET\"><Value>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</Value></Data>" + NUMBERS);

    /** The cipher stands in the container, and the encryption key is the MAC key, too. Made with Python's cryptography. */
    static final byte[] ENCRYPTED = utf8(HEAD
            + "<EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"><KeyInfo>"
            + "<KeyName>sample</KeyName></KeyInfo></EncryptionMethod>"
            + "<DigestMethod algorithm=\"http://www.w3.org/2000/09/xmldsig#hmac-sha1\"/>" + KEY
            + "<Data Name=\"SECRET\"><Value>EBESExQVFhcYGRobHB0eH8SeyZwCPUAseShNEvdD2GEPFZ8X2o/8082M5Cs7HWtv</Value>"
            + "<ValueDigest>o2zZq4d5CLrw6qewaL7u+WxqgQQ=</ValueDigest></Data>" + NUMBERS);

    private DraftSample() {}
}
