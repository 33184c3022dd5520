package jp.kumiai.otp.adapter.http.page.bank.view;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.FormView;
import jp.kumiai.otp.adapter.http.page.view.Message;

/**
 * A page of the bank's own, from top to bottom.
 *
 * @param trail the pages it lies behind, the first one first
 * @param message what was just done, or why not
 * @param refreshing true when the browser is to look again in a few seconds
 */
public record DeskPage(
        String title, List<Link> trail, Option<Message> message, List<Block> blocks, boolean refreshing) {

    public static DeskPage titled(String title) {
        return new DeskPage(title, List.empty(), Option.none(), List.empty(), false);
    }

    public DeskPage under(Link... pages) {
        return new DeskPage(title, List.of(pages), message, blocks, refreshing);
    }

    public DeskPage telling(Message said) {
        return telling(Option.some(said));
    }

    public DeskPage telling(Option<Message> said) {
        return new DeskPage(title, trail, said.orElse(message), blocks, refreshing);
    }

    public DeskPage with(Block... more) {
        return with(List.of(more));
    }

    public DeskPage with(Iterable<? extends Block> more) {
        return new DeskPage(title, trail, message, blocks.appendAll(more), refreshing);
    }

    public DeskPage refreshing(boolean again) {
        return new DeskPage(title, trail, message, blocks, again);
    }

    /** The page as its template wants it, for whoever has this token. */
    public View view(String csrf) {
        return new View(csrf, this);
    }

    /** A page and the token of its forms. */
    public record View(String csrf, DeskPage page) implements FormView {

        @Override
        public Option<Message> message() {
            return page.message();
        }

        @Override
        public java.util.List<FormField> fields() {
            return page.blocks()
                    .flatMap(block -> block instanceof Act act ? act.all() : List.<FormField>empty())
                    .toJavaList();
        }
    }
}
