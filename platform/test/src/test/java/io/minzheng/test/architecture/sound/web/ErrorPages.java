package io.minzheng.test.architecture.sound.web;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ErrorPages implements ErrorController {
    @RequestMapping("/error")
    String error() {
        return "";
    }
}
