package io.minzheng.test.architecture.sound.payments;

import io.minzheng.test.architecture.sound.dibao.DibaoEvent;

/** Knows dibao, which does not know payments. */
record Payment(DibaoEvent cause) {}
