package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DeliveryEvent.Channel;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a grant. What a township delivers goes with a drawing from its fund in one transaction. */
sealed interface DeliveryCommand extends TemporaryCommand {
    /** @param person number of the person it is paid to */
    record PreparePayment(
            String caseId,
            LocalDate on,
            int stage,
            int person,
            Channel channel,
            @PersonalData String account,
            boolean ownAccount,
            @Nullable String agreement)
            implements DeliveryCommand {}

    record RejectPayment(String caseId, LocalDate on, int stage, String reason) implements DeliveryCommand {}

    record PayStage(String caseId, LocalDate on, int stage) implements DeliveryCommand {}

    record RecordReturn(String caseId, LocalDate on, int stage, String reason) implements DeliveryCommand {}

    /** @param person number of the person who has signed */
    record DeliverGoods(String caseId, LocalDate on, int goods, int person, String signature)
            implements DeliveryCommand {}

    /** @param person number of the person who has signed */
    record RenderService(String caseId, LocalDate on, int service, int person, String signature)
            implements DeliveryCommand {}

    record ReferPersons(String caseId, LocalDate on, int referral, String reference) implements DeliveryCommand {}

    record RecordAnswer(String caseId, LocalDate on, int referral, boolean helped, String feedback)
            implements DeliveryCommand {}

    /** @param amount fen */
    record CompletePapers(String caseId, LocalDate on, String reason, long amount, List<String> signatures)
            implements DeliveryCommand {}

    record RevokeRest(String caseId, LocalDate on, String reason) implements DeliveryCommand {}
}
