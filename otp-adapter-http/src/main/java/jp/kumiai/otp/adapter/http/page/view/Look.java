package jp.kumiai.otp.adapter.http.page.view;

/** How a state is coloured and marked beside its word; colour alone says nothing. */
public enum Look {
    GOOD("✓", "good"),
    WAITING("…", "waiting"),
    STOPPED("！", "stopped"),
    NONE("", "none");

    private final String mark;
    private final String style;

    Look(String mark, String style) {
        this.mark = mark;
        this.style = style;
    }

    /** Empty when there is nothing to mark. */
    public String mark() {
        return mark;
    }

    public String style() {
        return style;
    }
}
