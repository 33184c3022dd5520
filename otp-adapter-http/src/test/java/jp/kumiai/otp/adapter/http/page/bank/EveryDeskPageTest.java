package jp.kumiai.otp.adapter.http.page.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.page.Page;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryDeskPageTest {

    private static final io.vavr.collection.Map<String, Page> ALL = EveryDeskPage.pages();
    private static final List<Named<Document>> PAGES =
            ALL.map(page -> Named.of(page._1(), page._2().document())).toJavaList();

    static Stream<Named<Document>> pages() {
        return PAGES.stream();
    }

    /** The name says what is to be seen; whatever went wrong says so by its status, too. */
    @Test
    void isWhatItsNameSays() {
        assertThat(ALL)
                .allSatisfy(page -> assertThat(page._2().status())
                        .as(page._1())
                        .isEqualTo(
                                page._1().endsWith("malformed")
                                                || page._1().endsWith("unknown")
                                                || page._1().endsWith("missing")
                                        ? 400
                                        : page._1().equals("login refused")
                                                ? 401
                                                : page._1().equals("forged")
                                                                || page._1().equals("not entitled")
                                                        ? 403
                                                        : page._1().equals("not found")
                                                                ? 404
                                                                : page._1().endsWith("refused")
                                                                                || page._1()
                                                                                        .endsWith("early")
                                                                        ? 409
                                                                        : 200));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isJapaneseAndNamesPageAndProduct(Document page) {
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("ja");
        assertThat(page.title()).contains(page.expectFirst("h1").text()).endsWith("｜ワンタイムパスワード管理｜試験銀行");
        assertThat(page.select(".brand").text()).contains("試験銀行", "行内専用");
        assertThat(page.text()).doesNotContain("null", "Option", "Some(", "None");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysInItsTitleWhenSomethingIsWrong(Document page) {
        assertThat(page.title().startsWith("エラー："))
                .isEqualTo(!page.select(".message-error").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasOneHeadingAndLandmarksAndBeginsWithASkipLink(Document page) {
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("header, main, footer").eachText()).hasSize(3);
        assertThat(page.select("a, button, input:not([type=hidden])").eachAttr("href"))
                .startsWith("#main");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void labelsEveryInputAndSaysWhetherItMustBeFilledIn(Document page) {
        for (Element input : page.select("input:not([type=hidden], [type=checkbox]), select, textarea")) {
            assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1);
            assertThat(input.attr("autocomplete")).isNotBlank();
            assertThat(input.hasAttr("disabled")).isFalse();
            assertThat(page.select("label[for=" + input.id() + "] .required").isEmpty())
                    .isEqualTo(!input.hasAttr("required"));
        }
        assertThat(page.select("button[disabled]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tellsBesideEachWrongFieldWhatToDoAndLeadsToItFromTheTop(Document page) {
        for (Element input : page.select("[aria-invalid]")) {
            assertThat(page.select("#errors a[href=#" + input.id() + "]")).hasSize(1);
            assertThat(page.expectFirst("[id=" + input.id() + "-error]").text()).isNotBlank();
            assertThat(input.attr("aria-describedby")).contains(input.id() + "-error");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void labelsEveryCheckboxAndSaysBesideADisabledOneWhyItIs(Document page) {
        for (Element box : page.select("input[type=checkbox]")) {
            assertThat(page.select("label[for=" + box.id() + "]").text()).isNotBlank();
            if (box.hasAttr("disabled")) {
                assertThat(page.expectFirst("[id=" + box.id() + "-reason]").text())
                        .isNotBlank();
                assertThat(box.hasAttr("checked")).isFalse();
            }
        }
    }

    /** On a narrow screen the cells stand below each other, and each says what it is. */
    @ParameterizedTest
    @MethodSource("pages")
    void headsEveryTableAndSaysInEveryCellWhichColumnItIs(Document page) {
        for (Element table : page.select("table")) {
            List<String> columns = table.select("thead th[scope=col]").eachText();
            assertThat(columns).isNotEmpty();
            for (Element row : table.select("tbody tr")) {
                assertThat(row.children().eachAttr("data-label")).isEqualTo(columns);
                assertThat(row.select("th[scope=row]")).hasSize(1);
                assertThat(row.children().eachText()).hasSameSizeAs(columns);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsStatesInWordsAndNotByColourAlone(Document page) {
        assertThat(page.select(".state"))
                .allSatisfy(state -> assertThat(state.ownText()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void refersOnlyToWhatIsThere(Document page) {
        List<String> ids = page.select("[id]").eachAttr("id");
        Stream<String> references = Stream.of("aria-describedby", "aria-labelledby", "for")
                .flatMap(name -> page.select("[" + name + "]").eachAttr(name).stream())
                .flatMap(list -> Arrays.stream(list.split(" ", -1)));
        Stream<String> anchors =
                page.select("a[href^=#]").eachAttr("href").stream().map(href -> href.substring(1));
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Stream.concat(references, anchors)).isSubsetOf(ids);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNothingInlineAndNothingFromElsewhere(Document page) {
        assertThat(page.select("style, [style], script:not([src]), iframe, object, base"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.select("a[href], link[href], script[src]").eachAttr("href"))
                .allMatch(href -> href.matches("[/#].*"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void protectsEveryFormThatChangesSomething(Document page) {
        for (Element form : page.select("form[method=post]")) {
            assertThat(form.select("input[name=csrf][type=hidden]")).hasSize(1);
            assertThat(form.attr("action")).startsWith("/bank/");
        }
        for (Element form : page.select("form:not([method=post])")) {
            assertThat(form.attr("method")).isEqualTo("get");
            assertThat(form.select("input[name=csrf]")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void letsTheBrowserNameTheOriginOfItsForms(Document page) {
        assertThat(page.select("meta[name=referrer]").eachAttr("content")).containsExactly("same-origin");
    }

    @Test
    @Tag("case-E4")
    void showsInitialPasswordsInTheSealedLetterAndNowhereElse() {
        assertThat(PAGES.stream()
                        .filter(page -> page.getPayload().text().contains("hirake-goma-15a"))
                        .map(Named::getName))
                .containsExactly("sealed letter");
    }
}
