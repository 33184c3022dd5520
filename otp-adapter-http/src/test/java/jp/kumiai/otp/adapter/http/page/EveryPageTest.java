package jp.kumiai.otp.adapter.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.domain.session.SessionStage;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryPageTest {

    private static final List<Named<Document>> PAGES = EveryPage.pages()
            .map(page -> Named.of(page._1(), page._2().document()))
            .toJavaList();

    static Stream<Named<Document>> pages() {
        return PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isJapaneseAndNamesPageAndProduct(Document page) {
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("ja");
        assertThat(page.title()).contains(page.expectFirst("h1").text()).endsWith("｜法人インターネットバンキング｜試験銀行");
        assertThat(page.select(".brand").text()).contains("試験銀行", "法人インターネットバンキング");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasOneHeadingAndLandmarksAndBeginsWithASkipLink(Document page) {
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("header, main, footer").eachText()).hasSize(3);
        assertThat(page.select("a, button, input:not([type=hidden])").eachAttr("href"))
                .startsWith("#main");
        assertThat(page.expectFirst("#main").normalName()).isEqualTo("main");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void labelsEveryInputAndSaysWhatItIsFor(Document page) {
        for (Element input : page.select("input:not([type=hidden], [type=checkbox])")) {
            assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1);
            assertThat(input.attr("autocomplete")).isNotBlank();
            assertThat(input.hasAttr("disabled")).isFalse();
        }
        assertThat(page.select("button[disabled], input[type=submit][disabled]"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void labelsEveryCheckboxAndSaysBesideADisabledOneWhyItIs(Document page) {
        for (Element box : page.select("input[type=checkbox]")) {
            assertThat(page.select("label[for=" + box.id() + "]").text()).isNotBlank();
            if (box.hasAttr("disabled")) {
                assertThat(page.expectFirst("[id=" + box.id() + "-reason]").text())
                        .isNotBlank();
                assertThat(box.attr("aria-describedby")).contains(box.id() + "-reason");
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
            for (Element row : table.select("tbody tr:not(.note-row)")) {
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
        assertThat(page.select("script[src]").eachAttr("src")).allMatch(src -> src.startsWith("/static/"));
        assertThat(page.select("a[href]:not(.app-link), link[href]").eachAttr("href"))
                .allMatch(href -> href.matches("[/#].*"));
        assertThat(page.select("a.app-link").eachAttr("href")).allMatch(href -> href.startsWith("otpauth://totp/"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void protectsEveryForm(Document page) {
        for (Element form : page.select("form")) {
            assertThat(form.attr("method")).isEqualTo("post");
            assertThat(form.select("input[name=csrf][type=hidden]")).hasSize(1);
            assertThat(form.attr("action")).startsWith("/");
        }
    }

    @Test
    @Tag("case-E4")
    void showsASecretOnNoPageButTheOneOfTheSecret() {
        assertThat(PAGES.stream()
                        .filter(page -> page.getPayload().html().matches("(?s).*(otpauth:|GEZD ?GNBV).*"))
                        .map(Named::getName))
                .containsExactly("software token, the secret");
    }

    /** With the header's no-referrer browsers send {@code Origin: null}, and every form would be refused. */
    @ParameterizedTest
    @MethodSource("pages")
    void letsTheBrowserNameTheOriginOfItsForms(Document page) {
        assertThat(page.select("meta[name=referrer]").eachAttr("content")).containsExactly("same-origin");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsOnlyToPagesThatExist(Document page) {
        try (RunningServer server = Stub.at(SessionStage.AUTHENTICATED)
                .listingSuspensions(session -> Either.right(Company.liftRows()))
                .listingTokens(session -> Either.right(Company.tokens(0)))
                .start()) {
            for (String href :
                    page.select("a[href^=/]:not([href^=/demo]), link[href]").eachAttr("href")) {
                assertThat(new Browser(server).open(href).status()).isLessThan(400);
            }
        }
    }
}
