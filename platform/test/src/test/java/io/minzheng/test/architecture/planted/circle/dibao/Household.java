package io.minzheng.test.architecture.planted.circle.dibao;

import io.minzheng.test.architecture.planted.circle.payments.Payment;
import org.jspecify.annotations.Nullable;

public record Household(@Nullable Payment last) {}
