package io.minzheng.test.architecture.planted.impure.dibao;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.util.List;

final class DibaoDecider implements Decider<DibaoCommand, String, DibaoEvent> {
    @Override
    public String initial() {
        return "";
    }

    @Override
    public List<DibaoEvent> decide(DibaoCommand command, String state, Circumstances circumstances) {
        return Income.isKnown(state) ? List.of() : List.of(new DibaoEvent.Filed(command.on()));
    }

    @Override
    public String evolve(String state, DibaoEvent event) {
        return state;
    }
}
