package io.minzheng.assistance;

import static io.minzheng.assistance.ForeignTopic.pseudonym;

import java.util.concurrent.ExecutionException;

/** What docs/reactions.md expects of the childwelfare service, which does not publish it yet. */
final class ChildwelfareTopic implements AutoCloseable {
    private final ForeignTopic topic;

    ChildwelfareTopic(String bootstrapServers) throws InterruptedException, ExecutionException {
        topic = new ForeignTopic("childwelfare", bootstrapServers);
    }

    void admitOrphan(String residentId, String on, String benefitFrom) {
        topic.publish(
                "orphan.ChildAdmitted",
                "orphan." + residentId.hashCode(),
                "{'on':'%s','personId':'%s','benefitFrom':'%s','decisionNumber':'孤认-1','further':1}"
                        .formatted(on, pseudonym(residentId), benefitFrom));
    }

    /** @param benefit FULL or DIFFERENCE */
    void admitUnattended(String residentId, String on, String benefitFrom, String benefit) {
        topic.publish(
                "unattended.ChildAdmitted",
                "unattended." + residentId.hashCode(),
                "{'on':'%s','personId':'%s','benefitFrom':'%s','benefit':'%s','decisionNumber':'事认-1','further':1}"
                        .formatted(on, pseudonym(residentId), benefitFrom, benefit));
    }

    void releaseUnattended(String residentId, String on) {
        topic.publish(
                "unattended.ChildReleased",
                "unattended." + residentId.hashCode(),
                "{'on':'%s','personId':'%s','decisionNumber':'事退-1','further':1}".formatted(on, pseudonym(residentId)));
    }

    @Override
    public void close() {
        topic.close();
    }
}
