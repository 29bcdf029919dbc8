package io.minzheng.test.architecture.planted.dated.dibao;

import java.util.Date;

record Birth(Date day) {}
