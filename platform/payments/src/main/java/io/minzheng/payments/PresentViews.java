package io.minzheng.payments;

import io.minzheng.eventstore.EventReader;
import io.minzheng.projection.Views;
import io.minzheng.web.WebRule;
import java.time.Duration;

/** The views once they know everything stored so far, as they must before money is decided on by them. */
final class PresentViews {
    private final EventReader reader;
    private final Views views;
    private final Duration patience;

    PresentViews(EventReader reader, Views views, Duration patience) {
        this.reader = reader;
        this.views = views;
        this.patience = patience;
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link WebRule#ViewMustHaveCaughtUp} where that takes too long */
    Views caughtUp() {
        WebRule.ViewMustHaveCaughtUp.require(views.await(reader.head(), patience));
        return views;
    }
}
