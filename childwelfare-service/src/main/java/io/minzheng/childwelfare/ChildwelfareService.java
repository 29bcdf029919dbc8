package io.minzheng.childwelfare;

import io.minzheng.service.MinzhengService;
import io.minzheng.service.ServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

@MinzhengService
@ComponentScan
public class ChildwelfareService {
    public static SpringApplicationBuilder application() {
        return ServiceApplication.of(ChildwelfareService.class, "childwelfare");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
