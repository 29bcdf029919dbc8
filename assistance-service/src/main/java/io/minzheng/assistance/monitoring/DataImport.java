package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;
import java.util.Set;

/** The import of one list. */
sealed interface DataImport {
    record Unknown() implements DataImport {}

    /** {@code lastOn} is the business date of the last step. */
    sealed interface Begun extends DataImport, Located {
        Head head();

        LocalDate lastOn();

        @Override
        default DivisionCode area() {
            return head().area();
        }
    }

    record Uploading(Head head, LocalDate lastOn) implements Begun {}

    record Uploaded(Head head, Size size, LocalDate lastOn) implements Begun {}

    record Confirmed(Head head, Size size, LocalDate lastOn) implements Begun {}

    record Applied(Head head, Size size, LocalDate lastOn) implements Begun {}

    record Discarded(Head head, LocalDate lastOn) implements Begun {}

    /** @param makers who has uploaded it and must not confirm */
    record Head(String importId, int round, String dataSet, DivisionCode area, LocalDate asOf, Set<String> makers) {
        public Head {
            makers = Set.copyOf(makers);
        }
    }

    /** As {@link DataImportEvent.ListUploaded} has it. */
    record Size(int parts, int rows) {}
}
