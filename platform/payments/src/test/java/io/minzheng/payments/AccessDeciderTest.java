package io.minzheng.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.payments.AccessCommand.RecordReading;
import io.minzheng.payments.AccessEvent.PaymentsRead;
import org.junit.jupiter.api.Test;

class AccessDeciderTest {
    private final Given<AccessCommand, AccessDecider.Readings, AccessEvent> readings = new Given<>(new AccessDecider());

    @Test
    void everyReadingIsRecordedWithItsPurpose() {
        RecordReading reading = new RecordReading("payments-reading.c", "pseudonym", "complaint 7", Given.TODAY);

        assertThat(readings.when("c", reading))
                .containsExactly(new PaymentsRead("pseudonym", "complaint 7", "c", Given.TODAY));
        assertThat(readings.when("c", reading)).hasSize(1);
        assertThat(readings.state().count()).isEqualTo(2);
        readings.refuses(
                PaymentRule.ReasonMustBeGiven,
                "c",
                new RecordReading("payments-reading.c", "pseudonym", " ", Given.TODAY));
    }
}
