package dev.seawall.document;

import dev.seawall.document.form.Table;
import dev.seawall.document.form.WholeNumber;
import dev.seawall.document.form.YesNo;
import dev.seawall.model.Input;
import dev.seawall.model.watch.Watch;

/** {@link Watch}. */
final class WatchTable {
    static final Table<Watch.Builder, Watch> WATCH = Table.<Watch.Builder, Watch>of("Watch", it -> Watch.builder(), Watch.Builder::build)
        .perhaps("topic", InputForm.of(Input::topic), Watch.Builder::topic, Watch::topic)
        .option("exporters", YesNo.EITHER, Watch.Builder::exporters, Watch::exporters)
        .option("flowLogs", YesNo.EITHER, Watch.Builder::flowLogs, Watch::flowLogs)
        .option("retentionDays", WholeNumber.NUMBER, Watch.Builder::retentionDays, Watch::retentionDays)
        .standard(Watch.builder().build());

    private WatchTable() {}
}
