package io.minzheng.test.architecture.planted.listening.dibao;

import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;

final class DeathListener extends Automation<DeathListener.Death> {
    record Death(String residentId) {}

    DeathListener() {
        super("listening.dibao.DeathListener", "registry.death.DeathRegistered", 1, Death.class);
    }

    @Override
    public void on(Heard<Death> heard) {
        throw new UnsupportedOperationException("is never called");
    }
}
