package jp.kumiai.otp.adapter.http.exchange;

/** The methods that routes have. HEAD is answered wherever GET is, without the body; no other method exists. */
public enum Method {
    GET,
    POST,
    DELETE
}
