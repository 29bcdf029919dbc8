package io.minzheng.test.architecture.planted.unmarked.dibao;

record Income() {}
