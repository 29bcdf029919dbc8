package io.minzheng.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
    private static Map<Figure, Long> published() {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(figure, figure.published());
        }
        return figures;
    }

    private static String text(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void thePublishedFiguresAreThoseOfTheArticle() {
        assertThat(Figure.URBAN_STANDARD_2012.published()).isEqualTo(33_500);
        assertThat(Figure.URBAN_STANDARD_2022.published()).isEqualTo(78_400);
        assertThat(Figure.RURAL_STANDARD_2012.published()).isEqualTo(16_000);
        assertThat(Figure.RURAL_STANDARD_2022.published()).isEqualTo(45_800);
        assertThat(Figure.HOUSEHOLDS.published()).isEqualTo(1_948);
        assertThat(Figure.PERSONS.published()).isEqualTo(5_900);
        assertThat(Figure.SINGLE_PERSONS.published()).isEqualTo(260);
        assertThat(Figure.MONEY.published()).isEqualTo(46_591_580_000L);
    }

    @Test
    void equalFiguresAgree() {
        Report report = new Report(Figure.ASSISTANCE, published(), published());
        assertThat(report.agrees()).isTrue();
        assertThat(text(report))
                .contains("465,915,800 yuan | 465,915,800 yuan | 465,915,800 yuan | yes")
                .contains("All figures agree.")
                .doesNotContain("NO");
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void oneFenOrOnePersonTooManyInEitherSourceIsShownAndDoesNotAgree(Figure figure) {
        Map<Figure, Long> wrong = published();
        wrong.merge(figure, 1L, Long::sum);
        for (Report report : new Report[] {
            new Report(Figure.ASSISTANCE, wrong, published()), new Report(Figure.ASSISTANCE, published(), wrong)
        }) {
            assertThat(report.agrees()).isFalse();
            assertThat(text(report)).contains("| NO").contains("Not all figures agree.");
        }
    }

    @Test
    void aMissingFigureDoesNotAgree() {
        Map<Figure, Long> partial = published();
        partial.remove(Figure.MONEY);
        Report report = new Report(Figure.ASSISTANCE, published(), partial);
        assertThat(report.agrees()).isFalse();
        assertThat(text(report)).contains("missing");
    }
}
