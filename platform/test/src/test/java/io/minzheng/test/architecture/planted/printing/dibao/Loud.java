package io.minzheng.test.architecture.planted.printing.dibao;

final class Loud {
    private Loud() {}

    static void say(RuntimeException fault) {
        System.out.println(fault.getMessage());
        fault.printStackTrace();
    }
}
