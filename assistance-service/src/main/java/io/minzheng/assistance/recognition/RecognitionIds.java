package io.minzheng.assistance.recognition;

import io.minzheng.eventstore.CommandContext;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** A case and its application have the same number. */
final class RecognitionIds {
    private static final String CASE = "recognition-";
    private static final String APPLICATION = "application-";

    private RecognitionIds() {}

    /** The same request, sent again, files the same case: its id follows from who sends it under which key. */
    static String newCase(CommandContext context) {
        String key = Objects.requireNonNull(context.key(), "Idempotency-Key").value();
        return CASE
                + UUID.nameUUIDFromBytes(
                        (context.staff().id() + "\nrecognition\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link RecognitionRule#CaseMustExist} where it is no id of a case */
    static String application(String caseId) {
        RecognitionRule.CaseMustExist.require(caseId.startsWith(CASE));
        return APPLICATION + caseId.substring(CASE.length());
    }

    /** The id that a case has, or would have if the application were for one. */
    static String caseOf(String applicationId) {
        return CASE + applicationId.substring(Math.min(APPLICATION.length(), applicationId.length()));
    }
}
