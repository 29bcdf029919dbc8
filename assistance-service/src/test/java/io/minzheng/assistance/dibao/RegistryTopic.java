package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.ForeignTopic.pseudonym;

import io.minzheng.assistance.ForeignTopic;
import java.util.concurrent.ExecutionException;

/** What the registry publishes, in its committed form; {@code further} stands for what it may add later. */
public final class RegistryTopic implements AutoCloseable {
    private final ForeignTopic topic;

    public RegistryTopic(String bootstrapServers) throws InterruptedException, ExecutionException {
        topic = new ForeignTopic("registry", bootstrapServers);
    }

    /** Id of the event. */
    public String die(String residentId, String diedOn) {
        return topic.publish(
                "death.DeathRegistered",
                "death." + residentId.hashCode(),
                ("{'on':'2022-05-06','personId':'%s','residentId':{'subject':'s','sealed':'AQAA'},'diedOn':'%s',"
                                + "'area':'623001100201','informant':{'subject':'s','sealed':'AQAA'},"
                                + "'certificateNumber':'死证-1','registeredBy':'registrar','further':1}")
                        .formatted(pseudonym(residentId), diedOn));
    }

    /** Id of the event. */
    public String annul(String residentId) {
        return topic.publish(
                "death.RegistrationAnnulled",
                "death." + residentId.hashCode(),
                ("{'on':'2022-05-12','personId':'%s','residentId':{'subject':'s','sealed':'AQAA'},"
                                + "'reason':{'subject':'s','sealed':'AQAA'},'annulledBy':'approver'}")
                        .formatted(pseudonym(residentId)));
    }

    /** As docs/reactions.md expects it of a service that does not publish it yet; id of the event. */
    public String marry(String one, String other, String certificateNumber) {
        return couple("marriage.MarriageRegistered", one, other, certificateNumber);
    }

    /** As docs/reactions.md expects it of a service that does not publish it yet; id of the event. */
    public String divorce(String one, String other, String certificateNumber) {
        return couple("divorce.DivorceRegistered", one, other, certificateNumber);
    }

    private String couple(String event, String one, String other, String certificateNumber) {
        return topic.publish(
                event,
                "couple." + certificateNumber,
                "{'on':'2022-06-01','persons':['%s','%s'],'certificateNumber':'%s','further':{'more':[]}}"
                        .formatted(pseudonym(one), pseudonym(other), certificateNumber));
    }

    @Override
    public void close() {
        topic.close();
    }
}
