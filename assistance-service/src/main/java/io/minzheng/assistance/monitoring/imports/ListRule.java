package io.minzheng.assistance.monitoring.imports;

import io.minzheng.kernel.Rule;
import java.util.Locale;

/** What a list must be like, and each of its rows. The codes of the latter stand in the preview, beside row and column. */
public enum ListRule implements Rule {
    // the file
    ContentMustBeBase64(Kind.MALFORMED),
    FileMustNotBeTooLarge(Kind.REFUSED),
    FileMustBeInAKnownEncoding(Kind.REFUSED),
    FileMustBeWellFormed(Kind.REFUSED),
    FileMustHaveAHead(Kind.REFUSED),
    RowsMustNotBeTooMany(Kind.REFUSED),
    ColumnsMustBeKnown(Kind.REFUSED),
    ColumnsMustNotBeRepeated(Kind.REFUSED),
    ColumnsMustSayWhoAndWhy(Kind.REFUSED),
    // a row
    CellsMustHaveAColumn(Kind.REFUSED),
    TextMustFit(Kind.REFUSED),
    ResidentIdMustBeValid(Kind.REFUSED),
    TownshipMustBeGiven(Kind.REFUSED),
    TownshipMustLieInTheArea(Kind.REFUSED),
    CategoryMustBeKnown(Kind.REFUSED),
    IndicatorMustBeKnown(Kind.REFUSED),
    RowMustNameCategoryOrIndicator(Kind.REFUSED),
    DateMustExist(Kind.REFUSED),
    DateMustNotLieAfterTheList(Kind.REFUSED),
    ValidityMustNotEndBeforeItBegins(Kind.REFUSED),
    RecognitionMustNameItsDecision(Kind.REFUSED),
    RowMustNotBeRepeated(Kind.REFUSED);

    private final Kind kind;

    ListRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "dataimport."
                + name().replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=A)(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
