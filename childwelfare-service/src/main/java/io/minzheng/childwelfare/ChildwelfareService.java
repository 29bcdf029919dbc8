package io.minzheng.childwelfare;

import io.minzheng.service.ServiceApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class ChildwelfareService {
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(ChildwelfareService.class, "childwelfare");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
