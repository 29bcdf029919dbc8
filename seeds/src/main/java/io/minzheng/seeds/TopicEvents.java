package io.minzheng.seeds;

import tools.jackson.databind.JsonNode;

/** Takes what stands in the topic, event by event. */
interface TopicEvents {
    /**
     * @param id {@code ce_id}
     * @param type {@code ce_type}
     * @param key the stream
     */
    void on(String id, String type, String key, JsonNode event);
}
