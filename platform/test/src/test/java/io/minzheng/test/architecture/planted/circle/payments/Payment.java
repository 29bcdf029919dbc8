package io.minzheng.test.architecture.planted.circle.payments;

import io.minzheng.test.architecture.planted.circle.dibao.Household;

public record Payment(Household to) {}
