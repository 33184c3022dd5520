package jp.kumiai.otp.adapter.http.page.administration;

/** A menu; it is the same for everybody who may see it. */
public record MenuView() {}
