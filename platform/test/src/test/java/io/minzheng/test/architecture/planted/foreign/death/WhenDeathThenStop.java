package io.minzheng.test.architecture.planted.foreign.death;

import io.minzheng.test.architecture.sound.dibao.DibaoCommand;

record WhenDeathThenStop(DibaoCommand command) {}
