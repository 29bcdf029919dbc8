package io.minzheng.web;

import io.minzheng.kernel.CreditCode;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.ResidentId;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code Accept: text/csv} with any {@link Page}; begins with a byte order mark, without which Excel takes UTF-8 for GBK. */
final class CsvPages extends AbstractSmartHttpMessageConverter<Page<?>> {
    private static final Set<Class<?>> LEAVES =
            Set.of(Fen.class, DivisionCode.class, ResidentId.class, CreditCode.class);

    private final Csv csv;

    CsvPages(JsonMapper mapper) {
        super(new MediaType("text", "csv", StandardCharsets.UTF_8));
        this.csv = new Csv(mapper);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Page.class;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
        return supports(valueClass) && canWrite(mediaType);
    }

    @Override
    public Page<?> read(ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints) {
        throw new HttpMessageNotReadableException("lists are written, not read", input);
    }

    @Override
    protected void writeInternal(
            Page<?> page, ResolvableType type, HttpOutputMessage output, @Nullable Map<String, Object> hints)
            throws IOException {
        Class<?> row = type.as(Page.class).getGeneric(0).toClass();
        output.getBody()
                .write(('\uFEFF' + csv.render(columns("", row), page.items())).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> columns(String prefix, Class<?> type) {
        List<String> columns = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                String column = prefix + component.getName();
                if (component.getType().isRecord() && !LEAVES.contains(component.getType())) {
                    columns.addAll(columns(column + ".", component.getType()));
                } else {
                    columns.add(column);
                }
            }
        }
        return columns;
    }
}
