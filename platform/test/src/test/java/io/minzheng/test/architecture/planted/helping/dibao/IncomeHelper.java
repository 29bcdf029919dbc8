package io.minzheng.test.architecture.planted.helping.dibao;

interface IncomeHelper {
    record IncomeUtils() {}
}
