package io.minzheng.assistance.vital;

import java.time.LocalDate;

/** What has been heard of one person's death. */
public sealed interface Vital {
    /** Nothing. */
    record Unheard() implements Vital {}

    record Dead(LocalDate diedOn, String certificateNumber) implements Vital {}

    /** That it was none; another may be registered. */
    record Annulled() implements Vital {}
}
